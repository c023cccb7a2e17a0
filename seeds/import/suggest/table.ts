import type { Column } from './columns.ts';
import { kindNamed } from './columns.ts';

const text = (value: string) => JSON.stringify(value);
const braced = (column: string) => text(`{${column}}`);

/** One entity of a suggested table. */
interface Entity {
  key: string;
  name: string;
  columns: Column[];
  kind: string[];
}

/** A table of a mapping for these columns, as lines of YAML with a comment for each column. */
export function suggestTable(file: string, columns: readonly Column[], delimiter: string): string[] {
  const entities = entitiesOf(columns);
  const [first, second] = entities;
  const of = (sort: Column['sort']) => columns.filter((column) => column.sort === sort);
  const dates = datesOf(columns);
  const lines = [`  - files: ${text(file)}`];
  if (delimiter !== ',') lines.push(`    delimiter: ${text(delimiter === '\t' ? 'tab' : delimiter)}`);
  if (dates.length > 0) lines.push(...ambiguityNote(dates), `    dates: [${dates.map(text).join(', ')}]`);
  lines.push('    # What each column was taken for, and why:');
  for (const { name, sort, why } of columns) lines.push(`    #   ${name}: ${WORDS[sort]} (${why})`);
  if (!first)
    return [...lines, '    # No column with names was found: put one in place of this.', ...blank(columns)];

  const rest = columns.filter(({ sort }) => sort === 'text' || sort === 'id');
  lines.push('    entities:');
  for (const entity of entities) {
    lines.push(
      `      - key: ${entity.key}`,
      `        name: ${text(entity.name)}`,
      ...entity.kind.map((line) => `        ${line}`),
    );
    if (entity !== first) continue;
    const [country] = of('country');
    if (country) lines.push(`        country: ${braced(country.name)}`);
    if (second) continue;
    const [url] = of('url');
    if (url) lines.push(`        url: ${braced(url.name)}`);
    if (rest.length > 0)
      lines.push(
        '        properties:',
        ...rest.map(({ name }) => `          ${text(name)}: ${braced(name)}`),
      );
  }
  return second ? [...lines, ...relationLines([first, second], entities.length > 2, columns, rest)] : lines;
}

/** A table writes its dates in one way: the formats that fit all of its columns, else all that fit any. */
function datesOf(columns: readonly Column[]): string[] {
  const lists = columns.map(({ formats }) => formats).filter(({ length }) => length > 0);
  const [first = []] = lists;
  const common = first.filter((format) => lists.every((list) => list.includes(format)));
  return common.length > 0 ? common : [...new Set(lists.flat())];
}

function relationLines(
  [first, second]: readonly [Entity, Entity],
  isMore: boolean,
  columns: readonly Column[],
  rest: readonly Column[],
): string[] {
  const of = (sort: Column['sort']) => columns.filter((column) => column.sort === sort);
  const [relation] = of('relation');
  const [start = of('date')[0]] = of('start');
  const [end] = of('end');
  const [amount] = of('amount');
  const [share] = of('share');
  const [url] = of('url');
  const apart = [relation, amount, ...rest.filter(({ sort }) => sort === 'id')].filter(
    (column) => column !== undefined,
  );
  const lines = ['    relations:'];
  if (isMore) lines.push('      # Only the first two are related here; say how the others are.');
  lines.push(
    '      # RELATED_TO says only that the two are connected. Give the type, or patterns that tell it from a column.',
  );
  if (relation)
    lines.push(
      '      - type:',
      `          of: ${braced(relation.name)}`,
      '          patterns: []   # such as { matches: "^owner", type: OWNS }',
      '          default: RELATED_TO',
    );
  else lines.push('      - type: RELATED_TO');
  lines.push(`        from: ${first.key}`, `        to: ${second.key}`);
  if (relation) lines.push(`        role: ${braced(relation.name)}`);
  if (amount)
    lines.push(`        amount: { value: ${braced(amount.name)} }   # and currency: EUR, or a column`);
  if (share) lines.push(`        share: { value: ${braced(share.name)}, percent: ${isPercent(share)} }`);
  if (start) lines.push(`        start: ${braced(start.name)}`);
  if (end) lines.push(`        end: ${braced(end.name)}`);
  if (apart.length > 0)
    lines.push(
      '        # What tells two rows of the same two and the same beginning apart.',
      `        distinguish: ${text(apart.map(({ name }) => `{${name}}`).join(' '))}`,
    );
  const notes = rest.filter(({ sort }) => sort === 'text').map(({ name }) => `${name}: {${name}}`);
  if (notes.length > 0 || url) {
    lines.push('        evidence:');
    if (notes.length > 0) lines.push(`          note: ${text(notes.join('; '))}`);
    if (url) lines.push(`          documents: { url: ${braced(url.name)}, split: ["|", ";", " "] }`);
  }
  return lines;
}

/** Who a row is about: each column of names, first and last names together, with the column that says what they are. */
function entitiesOf(columns: readonly Column[]): Entity[] {
  const found: Entity[] = [];
  const taken = new Set<Column>();
  columns.forEach((column, index) => {
    if (taken.has(column)) return;
    if (column.sort === 'first') {
      const last = columns.slice(index + 1).find((one) => one.sort === 'last' && !taken.has(one));
      if (last) taken.add(last);
      const name = last ? `{${column.name}} {${last.name}}` : `{${column.name}}`;
      found.push({ key: '', name, columns: [column], kind: ['kind: Person'] });
    } else if (column.sort === 'name')
      found.push({ key: '', name: `{${column.name}}`, columns: [column], kind: kindLines(column, columns) });
  });
  // Two columns that say the same of nearly every row are one name written twice.
  return found.slice(0, 6).map((entity, index) => ({ ...entity, key: `e${index + 1}` }));
}

/** The kind by a column beside that bears the same name ("Entity A", "Entity A Type"), else by what the column looks like. */
function kindLines(column: Column, columns: readonly Column[]): string[] {
  const kinds = columns.filter(({ sort }) => sort === 'kind');
  const own =
    kinds.find(({ name }) => name.toLowerCase().startsWith(column.name.toLowerCase())) ??
    (kinds.length === 1 ? kinds[0] : undefined);
  if (!own) return [`kind: ${column.kind}   # guessed`];
  const values = [...new Set(own.values)].map(
    (value) => `${text(value)}: ${kindNamed(value) ?? 'Organization'}`,
  );
  return [`kind: { column: ${text(own.name)}, values: { ${values.join(', ')} }, default: Organization }`];
}

function ambiguityNote(dates: readonly string[]): string[] {
  return dates.length > 1
    ? [
        '    # Several formats fit. A date that they read differently is kept as either day; take out what is wrong.',
      ]
    : [];
}

const isPercent = ({ values }: Column) => values.some((value) => Number(value.replace('%', '')) > 1);

/** A table that loads: its first column as names, which a person is to change. */
function blank([first]: readonly Column[]): string[] {
  return [
    '    entities:',
    '      - key: e1',
    `        name: ${braced(first?.name ?? 'column 1')}`,
    '        kind: Organization   # guessed',
  ];
}

const WORDS: Record<Column['sort'], string> = {
  name: 'names of entities',
  first: 'first names',
  last: 'last names',
  kind: 'what the entities are',
  relation: 'how they are related',
  start: 'when it began',
  end: 'when it ended',
  date: 'when it was',
  country: 'countries',
  url: 'documents, or pages',
  amount: 'a sum of money',
  share: 'a share',
  id: 'a number of the file',
  empty: 'nothing',
  text: 'kept as a property or a note',
};
