import { amountLine, hasWords, shareLine } from './amounts.ts';
import type { Column, Sort } from './columns.ts';
import type { SuggestedEntity } from './entities.ts';
import { linksOf, type Link } from './links.ts';
import { roleColumn, roleRules } from './roles.ts';
import { statementLines } from './stances.ts';
import { variantsOf, whenLines, type Variant } from './variants.ts';
import { braced, quoted } from './write.ts';

const MOST_LINKS = 4;

/** What relates the entities of a row, as lines of YAML. */
export function relationLines(
  file: string,
  all: readonly SuggestedEntity[],
  columns: readonly Column[],
  used: Set<Column>,
): string[] {
  const entities = all.filter(({ isDenier }) => !isDenier);
  const headers = columns.map(({ name }) => name);
  const hasShares = columns.some(({ sort }) => sort === 'share');
  const links = linksOf(file, headers, entities, hasShares).slice(0, MOST_LINKS);
  const [first] = links;
  if (!first) return [];
  const role = roleColumn(
    columns.filter((column) => !used.has(column)),
    entities,
    first,
  );
  if (role) used.add(role);
  // Of three in a row it is open whose the sum is.
  const hasSums = first.isKnown || entities.length === 2;
  const own = ownLines(columns, used, role, hasSums);
  const facts = [
    ...factLines(columns, used),
    ...evidenceLines(
      columns,
      used,
      all.find(({ isDenier }) => isDenier),
    ),
  ];
  return [
    '    relations:',
    ...aloneNote(entities, links),
    ...links.flatMap((link, at) =>
      role && at === 0
        ? byRole(link, role, entities, [...own, ...facts])
        : [...typeOf(link), ...endLines(link), ...(at === 0 ? own : []), ...facts],
    ),
  ];
}

function aloneNote(entities: readonly SuggestedEntity[], links: readonly Link[]): string[] {
  const alone = entities.filter((one) => links.every(({ from, to }) => one !== from && one !== to));
  if (alone.length === 0) return [];
  const keys = alone.map(({ key }) => key).join(', ');
  return [`      # Nothing is said yet of how ${keys} ${alone.length === 1 ? 'is' : 'are'} related.`];
}

const endLines = ({ from, to }: Pick<Link, 'from' | 'to'>) => [
  `        from: ${from.key}`,
  `        to: ${to.key}`,
];

function typeOf({ type, why, isKnown }: Link): string[] {
  return [
    isKnown
      ? `      # Taken for ${type}: ${why}. Put right what is wrong.`
      : '      # RELATED_TO says only that the two are connected. Give the type, or patterns that tell it from a column.',
    `      - type: ${type}`,
  ];
}

function byRole(
  link: Link,
  role: Column,
  entities: readonly SuggestedEntity[],
  rest: readonly string[],
): string[] {
  const variants = variantsOf(link, entities);
  return variants.flatMap((variant, at) => [
    ...typeByRole(link, role, variant, at === 0),
    ...endLines(variant),
    ...whenLines(variant),
    ...rest,
  ]);
}

function typeByRole(link: Link, role: Column, variant: Variant, isFirst: boolean): string[] {
  const { type, why, isKnown } = link;
  const rules = roleRules(role, variant);
  // What comes last and gives what the default gives says nothing.
  while (rules.at(-1)?.type === type && !rules.at(-1)?.isReversed) rules.pop();
  if (rules.length === 0 && (isKnown || !isFirst)) return isFirst ? typeOf(link) : [`      - type: ${type}`];
  const lines = isFirst
    ? [
        isKnown
          ? `      # Taken for ${type}: ${why}; for others where “${role.name}” says so.`
          : '      # RELATED_TO says only that the two are connected.',
        '      # The first pattern that matches gives the type. Put right what is wrong, and add what is missing.',
      ]
    : [];
  lines.push('      - type:', `          of: ${braced(role.name)}`);
  if (rules.length === 0) lines.push('          patterns: []   # such as { matches: "^owner", type: OWNS }');
  else
    lines.push(
      '          patterns:',
      ...rules.map(
        ({ matches, type: found, isReversed }) =>
          `            - { matches: ${quoted(matches)}, type: ${found}${isReversed ? ', reverse: true' : ''} }`,
      ),
    );
  return [...lines, `          default: ${type}`];
}

/** What is of the first relation only: its role, sum and share, and what tells it apart. */
function ownLines(
  columns: readonly Column[],
  used: Set<Column>,
  role: Column | undefined,
  hasSums: boolean,
): string[] {
  const find = (sort: Sort) =>
    hasSums ? columns.find((one) => one.sort === sort && !used.has(one)) : undefined;
  const [amount, currency, share] = [find('amount'), find('currency'), find('share')];
  const ids = columns.filter(({ sort }) => sort === 'id');
  for (const column of [amount, share, amount && currency])
    if (column && !(column.numbers && hasWords(column))) used.add(column);
  const apart = [role, amount, ...ids].filter((column) => column !== undefined);
  return [
    ...(role ? [`        role: ${braced(role.name)}`] : []),
    ...(amount ? [amountLine(amount, currency)] : []),
    ...(share ? [shareLine(share)] : []),
    ...(apart.length > 0
      ? [
          '        # What tells two rows of the same two and the same beginning apart.',
          `        distinguish: ${quoted(apart.map(({ name }) => `{${name}}`).join(' '))}`,
        ]
      : []),
  ];
}

/** What every relation of the row says: when and where. */
function factLines(columns: readonly Column[], used: Set<Column>): string[] {
  const find = (sort: Sort) => columns.find((column) => column.sort === sort && !used.has(column));
  const start = find('start') ?? find('date');
  const end = find('end');
  const place = find('place');
  for (const column of [start, end, place]) if (column) used.add(column);
  return [
    ...(start ? [`        start: ${braced(start.name)}`] : []),
    ...(end ? [`        end: ${braced(end.name)}`] : []),
    ...(place ? [`        place: ${braced(place.name)}`] : []),
  ];
}

/** Everything that found no better place, as a note; addresses as documents. */
function evidenceLines(
  columns: readonly Column[],
  used: ReadonlySet<Column>,
  denier: SuggestedEntity | undefined,
): string[] {
  const status = columns.find(({ sort }) => sort === 'status');
  const url = columns.find(({ sort }) => sort === 'url');
  const notes = columns.filter((column) => !used.has(column) && column !== url && column.sort !== 'empty');
  const said: string[] = [];
  if (notes.length > 0)
    said.push(`          note: ${quoted(notes.map(({ name }) => `${name}: {${name}}`).join('; '))}`);
  if (url)
    said.push(
      `          documents: { url: ${braced(url.name)}, split: { matches: ${quoted(BETWEEN_ADDRESSES)} } }`,
    );
  const [column] = denier?.columns ?? [];
  return statementLines(said, status, denier && column ? { column: column.name, key: denier.key } : null);
}

const BETWEEN_ADDRESSES = '[|;,\\s]+(?=https?://|www\\.)';
