import { counted } from './counted.ts';

/** How far an import is, in words; the phases are the server's. */
const PHASES: Readonly<Record<string, string>> = {
  reading: 'Reading',
  checking: 'Checking',
  writing: 'Writing',
};

/** Words of importing files. */
export const importing = {
  imports: {
    command: 'Import a file…',
    title: 'Import a file',
    drop: 'Drop to import',
    hint: 'A graph (GEXF, GraphML, JSON of Neo4j, graphology, Oligrapher …), FollowTheMoney, beneficial ownership statements (BODS), a table (CSV), or what Liaison wrote itself (JSON, tables in a ZIP). Nothing is written before you have seen what it would be.',
    choose: 'Choose files…',
    orDrop: 'or drop them here',
    mapping: 'A table may come with its mapping (.yaml).',
    noToken: 'This page may only read',
    noTokenHint:
      'Importing needs the write token. On this machine, npm start prints an address that carries it (…/#write=…): open that one. Elsewhere, ask whoever runs this Liaison.',
    sending: 'Sending and reading…',
    progress: (phase: string, done: number, total: number | null) =>
      total === null
        ? `${PHASES[phase] ?? 'Working'}: ${done.toLocaleString('en-GB')} rows`
        : `${PHASES[phase] ?? 'Working'}: ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
    checked: 'What is in it',
    unknownFormat: 'passed over',
    file: (name: string, format: string) => `${name}: ${format}`,
    rows: (read: number, skipped: number) =>
      read === 0
        ? 'No row of it could be used.'
        : skipped === 0
          ? `${counted(read, 'row')} read, all of them of use.`
          : `${counted(read, 'row')} read, ${counted(skipped, 'row')} left out.`,
    says: 'What it says',
    many: 'many',
    what: 'what',
    firstOne: 'for example',
    denied: (count: number) => `(${count.toLocaleString('en-GB')} denied)`,
    line: (line: number) => `line ${line}`,
    pair: (from: string, to: string) => `${from} – ${to}`,
    stance: { DENIES: 'denied', RETRACTS: 'taken back' },
    holds: 'holds',
    creates: 'would add',
    added: 'added',
    entities: 'Entities',
    relations: 'Relations',
    sources: 'Sources',
    evidence: 'Evidence',
    dataset: (title: string) => `Goes into the data set “${title}”.`,
    wentInto: (title: string) => `In the data set “${title}”.`,
    joined: (count: number) =>
      `${counted(count, 'record')} joined with another data set’s by an identifier that both bear. “Review possible duplicates” lists them, and separates again.`,
    datasetId: 'Data set',
    datasetHint:
      'Its id. Importing into one that is there already compares with what it holds, and adds what is new.',
    datasetRule: 'Expected lower case letters, digits and - . _ : with a letter or digit first.',
    checkAgain: 'Check again',
    checkBy: 'Check with this mapping',
    terms: (terms: readonly string[]) => `New kinds and relation types: ${terms.join(', ')}.`,
    nothingNew: 'Everything in it is here already.',
    problems: (bad: number) =>
      bad === 0 ? 'Worth knowing' : `${counted(bad, 'problem')} ${bad === 1 ? 'keeps' : 'keep'} it out`,
    leftOutNow: (bad: number) => `${counted(bad, 'problem')}: these rows stay out`,
    reason: (severity: string, reason: string) => (severity === 'unused' ? `not kept: ${reason}` : reason),
    firstOnes: 'The first of them',
    at: (file: string, line: number | null, column: number | undefined, path: string | undefined) =>
      [file, line, column].filter((part) => part !== null && part !== undefined).join(':') +
      (path === undefined ? '' : ` (${path})`),
    leaveOut: 'Leave bad rows out',
    leaveOutHint: 'The rest goes in; the report names each row that did not.',
    suggested: 'How the columns were taken',
    suggestedHint:
      'No mapping came with the table, so one was made from its header and first rows. Put right what is wrong, and check again.',
    mappingWrong: 'The mapping can not be used as it is',
    saveMapping: 'Save the mapping',
    run: 'Import',
    cancel: 'Cancel',
    stop: 'Stop',
    again: 'Choose another',
    written: 'It is in',
    unchanged: 'Nothing new',
    stopped: 'Stopped',
    refused: 'Nothing was written',
    stoppedHint: 'What was written stays. Importing the same file again goes on from there.',
    show: 'Show it',
    showing: 'Bringing it into the picture…',
    shown: (title: string, count: number) => `Show ${counted(count, 'entity', 'entities')} of ${title}`,
    part: (count: number) =>
      `The picture shows ${counted(count, 'entity', 'entities')} with the best supported relations; the rest comes by search.`,
    failed: 'That did not work',
    broken: 'The server broke off. What was written stays; importing again goes on.',
    close: 'Close',
  },
};
