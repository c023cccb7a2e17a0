import type { Column } from './columns.ts';
import { entitiesOf } from './entities.ts';
import { derivedLines, entityLines } from './entityLines.ts';
import type { Head } from './headerRow.ts';
import { relationLines } from './relations.ts';
import { retractedLines } from './stances.ts';
import { braced, quoted } from './write.ts';

/** A table of a mapping for these columns, as lines of YAML with a comment for each column. */
export function suggestTable(
  file: string,
  columns: readonly Column[],
  { delimiter, line, isMadeUp }: { delimiter: string } & Pick<Head, 'line' | 'isMadeUp'>,
): string[] {
  const entities = entitiesOf(columns);
  const dates = datesOf(columns);
  const lines = [`  - files: ${quoted(file)}`];
  if (delimiter !== ',') lines.push(`    delimiter: ${quoted(delimiter === '\t' ? 'tab' : delimiter)}`);
  if (line !== null) lines.push(`    header: ${line}   # what stands above is left out`);
  if (isMadeUp)
    lines.push(
      '    # The first row is one of data: call the columns what they are.',
      `    columns: [${columns.map(({ name }) => quoted(name)).join(', ')}]`,
    );
  if (dates.length > 0)
    lines.push(...ambiguityNote(dates), `    dates: [${dates.map((one) => quoted(one)).join(', ')}]`);
  lines.push('    # What each column was taken for, and why:');
  for (const column of columns)
    lines.push(`    #   ${column.name.replace(/\s+/g, ' ')}: ${takenFor(column)} (${column.why})`);
  if (entities.length === 0)
    return [...lines, '    # No column with names was found: put one in place of this.', ...blank(columns)];
  const used = new Set<Column>();
  const isDescribed = columns.some(({ sort }) => sort === 'key');
  lines.push(
    ...derivedLines(entities),
    ...retractedLines(columns.find(({ sort }) => sort === 'status')),
    '    entities:',
  );
  entities.forEach((entity, at) => {
    const takes = entities.length === 1 ? 'all' : isDescribed && at === 0 ? 'words' : 'said';
    lines.push(...entityLines(entity, columns, takes, used));
  });
  return [...lines, ...relationLines(file, entities, columns, used)];
}

/** A table writes its dates in one way: the formats that fit all of its columns, else all that fit any. */
function datesOf(columns: readonly Column[]): string[] {
  const used = columns.flatMap(({ dates }) => dates ?? []).filter(({ formats }) => formats.length > 0);
  const [first = { formats: [] }] = used;
  const common = used.every(({ needed }) => needed === 'one')
    ? first.formats.filter((format) => used.every(({ formats }) => formats.includes(format)))
    : [];
  return common.length > 0 ? common : [...new Set(used.flatMap(({ formats }) => formats))];
}

function ambiguityNote(dates: readonly string[]): string[] {
  return dates.length > 1
    ? [
        '    # Several formats fit. A date that they read differently is kept as either day; take out what is wrong.',
      ]
    : [];
}

/** A table that loads: its first column as names, which a person is to change. */
function blank([first]: readonly Column[]): string[] {
  return [
    '    entities:',
    '      - key: e1',
    `        name: ${braced(first?.name ?? 'column 1')}`,
    '        kind: Organization   # guessed',
  ];
}

function takenFor({ sort, list, isLastFirst }: Column): string {
  const how = [
    ...(list === null ? [] : [`several in a cell, with “${list.trim() || 'a new line'}” between them`]),
    ...(isLastFirst ? ['last name first'] : []),
  ];
  return [WORDS[sort], ...how].join(', ');
}

const WORDS: Record<Column['sort'], string> = {
  name: 'names of entities',
  first: 'first names',
  last: 'last names',
  middle: 'middle names',
  kind: 'what the entities are',
  relation: 'how they are related',
  denier: 'who denies it',
  status: 'whether it is denied',
  start: 'when it began',
  end: 'when it ended',
  date: 'when it was',
  country: 'countries',
  place: 'where',
  url: 'documents, or pages',
  amount: 'a sum of money',
  currency: 'what money',
  share: 'a share',
  register: 'who it is in a register',
  id: 'a number of the file',
  key: 'the id of the row',
  reference: 'whom another table describes',
  about: 'a property',
  empty: 'nothing',
  text: 'kept as a property or a note',
};
