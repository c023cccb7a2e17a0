import type { Column } from './columns.ts';
import { kindOfValue, type SuggestedEntity } from './entities.ts';
import { isNobody, LEGAL_FORM, NOBODY } from './looks.ts';
import { braced, quoted } from './write.ts';

/**
 * What of a row an entity takes beside what is said of it: all of a row that is about nothing else; the words of one
 * that another table describes by it; nothing of one that tells how two are related.
 */
export type Takes = 'all' | 'words' | 'said';

/** An entity as lines of YAML. */
export function entityLines(
  entity: SuggestedEntity,
  columns: readonly Column[],
  takes: Takes,
  used: Set<Column>,
): string[] {
  const { columns: names, said } = entity;
  const [reference] = names;
  if (reference?.sort === 'reference') {
    used.add(reference);
    return [`      - key: ${entity.key}`, `        id: ${quoted(reference.id ?? '')}   # ${reference.why}`];
  }
  const key = entity.key === 'e1' ? columns.find(({ sort }) => sort === 'key') : undefined;
  const use = (column: Column) => used.add(column) && braced(column.name);
  const lines = [
    `      - key: ${entity.key}`,
    ...(key ? [`        id: ${quoted(key.id ?? '')}`] : []),
    `        name: ${nameOf(entity)}`,
    ...nobodyLines(entity),
    ...kindLines(entity, used),
  ];
  for (const column of [...names, ...(key ? [key] : [])]) used.add(column);
  const list = names[0]?.list;
  if (names.length === 1 && list) lines.push(`        split: ${quoted(list)}`);
  const country = said.find(({ sort }) => sort === 'country');
  if (country) lines.push(`        country: ${use(country)}`);
  const own = takes === 'said' ? said : columns;
  const place = own.find(({ sort }) => sort === 'place');
  if (place) lines.push(`        place: ${use(place)}`);
  const url = takes === 'said' ? undefined : columns.find(({ sort }) => sort === 'url');
  if (url) lines.push(`        url: ${urlOf(url, used)}`);
  const ids = said.filter(({ scheme }) => scheme !== null);
  const schemes = new Map(ids.map((column) => [column.scheme, column]));
  if (schemes.size > 0)
    lines.push(
      '        externalIds:',
      ...[...schemes].map(([scheme, column]) => `          ${quoted(scheme ?? '')}: ${use(column)}`),
    );
  const rest = own.filter(
    (column) =>
      !used.has(column) &&
      (takes === 'words' ? isWords(column) || said.includes(column) : column.sort !== 'empty'),
  );
  if (rest.length > 0)
    lines.push(
      '        properties:',
      ...rest.map((column) => `          ${quoted(column.name)}: ${use(column)}`),
    );
  return lines;
}

const isWords = ({ sort }: Column) => sort === 'text' || sort === 'id';

/** An address; where words stand around it, these stay a property. */
function urlOf(column: Column, used: Set<Column>): string {
  const isBare = column.values.every((value) => /^https?:\/\/\S+$/i.test(value));
  if (isBare) used.add(column);
  return isBare ? braced(column.name) : `{ column: ${quoted(column.name)}, matches: 'https?://\\S+' }`;
}

function nameOf({ columns }: SuggestedEntity): string {
  const [first, ...others] = columns;
  if (others.length > 0) return quoted(columns.map(({ name }) => `{${name}}`).join(' '));
  return first?.isLastFirst
    ? quoted([`{${givenName(first)}} {${familyName(first)}}`, `{${first.name}}`])
    : braced(first?.name ?? '');
}

const familyName = ({ name }: Column) => `${name}, before the comma`;
const givenName = ({ name }: Column) => `${name}, behind the comma`;

/** Columns made out of others that the entities' names are made of, as lines of YAML. */
export function derivedLines(entities: readonly SuggestedEntity[]): string[] {
  const turned = entities.flatMap(({ columns }) => columns.filter(({ isLastFirst }) => isLastFirst));
  if (turned.length === 0) return [];
  return [
    '    derive:',
    ...turned.flatMap((column) => [
      `      ${quoted(familyName(column))}: { column: ${quoted(column.name)}, matches: '^([^,]+),' }`,
      `      ${quoted(givenName(column))}: { column: ${quoted(column.name)}, matches: ',\\s*(.+)$' }`,
    ]),
  ];
}

/** A condition where cells say that nobody is named. */
function nobodyLines({ columns: [column] }: SuggestedEntity): string[] {
  return column?.values.some(isNobody)
    ? [`        when: { ${quoted(column.name)}: { misses: ${quoted(NOBODY)} } }`]
    : [];
}

/** The kind by a column beside that bears the same name ("Entity A", "Entity A Type"), else by what the column looks like. */
function kindLines({ columns: names, said, kind, isByForm }: SuggestedEntity, used: Set<Column>): string[] {
  const [column] = names;
  if (!column || !['name', 'denier'].includes(column.sort)) return [`        kind: ${kind}`];
  const own = said.find(({ sort }) => sort === 'kind');
  if (own) {
    used.add(own);
    const values = [...new Set(own.values)].map((value) => `${quoted(value)}: ${kindOfValue(value)}`);
    return [
      `        kind: { column: ${quoted(own.name)}, values: { ${values.join(', ')} }, default: Organization }`,
    ];
  }
  if (!isByForm) return [`        kind: ${kind}   # guessed`];
  return [
    '        kind:   # guessed',
    `          - { value: Company, when: { "@name": { matches: ${quoted(LEGAL_FORM)} } } }`,
    `          - ${kind}`,
  ];
}
