import { foldName } from '../../server/model/names/fold.ts';
import type { Answer, AnswerRow } from '../../server/questions/answer/answer.ts';
import type { NameRow } from '../../server/store/port.ts';

/** What a paraphrase expects (paraphrases.yaml says what the fields mean). */
export interface Paraphrase {
  q: string;
  as_of?: string;
  known_by?: string;
  yes?: string[];
  also_ok?: string[];
  holds?: string[];
  never?: string[];
  near?: string[];
  value?: string;
  status?: string;
  n?: number;
  date?: string | null;
  kind?: string;
  says?: string[];
}

/** HONEST: no answer was claimed where there is one. WRONG: something else was claimed. */
export interface Mark {
  mark: 'right' | 'honest' | 'wrong';
  why: string;
}

export function markParaphrase(expected: Paraphrase, answer: Answer, names: readonly NameRow[]): Mark {
  const problems = problemsOf(expected, answer, names);
  if (problems.length === 0) return { mark: 'right', why: '' };
  const silent =
    answer.kind === 'UNSUPPORTED' || answer.kind === 'NOT_UNDERSTOOD' || answer.kind === 'CHOICES';
  return { mark: silent ? 'honest' : 'wrong', why: problems.join('; ') };
}

export const countedRows = (answer: Answer): AnswerRow[] =>
  answer.groups.filter(({ counted }) => counted).flatMap(({ rows }) => rows);

function problemsOf(expected: Paraphrase, answer: Answer, names: readonly NameRow[]): string[] {
  const problems: string[] = [];
  const say = (wrong: boolean, what: string) => void (wrong && problems.push(what));
  const counted = countedRows(answer);
  const has = (rows: readonly AnswerRow[], name: string) => rows.some((row) => isCalled(row, name, names));
  const { yes, also_ok: alsoOk = [], holds = [], never = [], near = [], says = [] } = expected;
  if (yes) {
    for (const name of yes) say(!has(counted, name), `lacks ${name}`);
    for (const row of counted)
      say(![...yes, ...alsoOk].some((name) => isCalled(row, name, names)), `also has ${row.title}`);
  }
  for (const name of holds) say(!has(counted, name), `lacks ${name}`);
  for (const name of never) say(has(counted, name), `counts ${name}`);
  for (const name of near) say(!has(answer.nearMisses, name), `no near miss ${name}`);
  if (expected.kind !== 'any') say(answer.kind !== (expected.kind ?? 'ANSWER'), `is ${answer.kind}`);
  if (expected.value !== undefined && !(expected.kind === 'any' && answer.yesNo === null))
    say(answer.yesNo !== expected.value, `says ${answer.yesNo ?? 'neither'}, not ${expected.value}`);
  if (expected.status !== undefined)
    say(answer.status !== expected.status, `status ${answer.status ?? 'none'}`);
  if (expected.n !== undefined) say(answer.number !== expected.n, `counts ${answer.number ?? 'nothing'}`);
  if (expected.date !== undefined)
    say(
      expected.date === null
        ? answer.date !== null
        : !expected.date.split('|').includes(answer.date?.text ?? ''),
      `date ${answer.date?.text ?? 'none'}`,
    );
  for (const pattern of says) say(!new RegExp(pattern, 'i').test(answer.sentence), `does not say ${pattern}`);
  for (const row of counted)
    say(row.relations.length > 0 && row.sources.length === 0, `${row.title} has no source`);
  return problems;
}

/** By any name of the entity, or by what the row's title says. */
export function isCalled(row: AnswerRow, name: string, names: readonly NameRow[]): boolean {
  const wanted = foldName(name);
  const own = names.filter(({ entity }) => entity === row.entity).map((held) => foldName(held.name));
  return (
    own.includes(wanted) ||
    ` ${foldName(row.title)} `.includes(` ${wanted} `) ||
    foldName(row.title).startsWith(wanted)
  );
}
