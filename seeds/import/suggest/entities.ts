import type { Column } from './columns.ts';
import { kindNamed } from './columns.ts';
import { foldHeader, repeatedWords } from './headers.ts';
import { sharedTerms } from '../formats/shared/vocabulary.ts';
import { isLegalName } from './looks.ts';

/** An entity of each row, as a suggested mapping has it. */
export interface SuggestedEntity {
  key: string;
  /** The columns of its name: one, or first and last names. */
  columns: readonly Column[];
  /** Columns that say something of it: country, ids in registers, place, properties. */
  said: Column[];
  kind: string;
  /** Those with a legal form are companies. */
  isByForm: boolean;
  /** Every kind that one of them may be of. */
  kinds: readonly string[];
  /** Who denies what the row says, rather than who it is about. */
  isDenier: boolean;
  /** The column that says which, and what it says of people. */
  kindColumn: { name: string; people: readonly string[] } | null;
}

/** Whether a type takes whatever these may be. */
export function mayBe(type: string, end: 'fromKinds' | 'toKinds', kinds: readonly string[]): boolean {
  const allowed = sharedTerms().types.get(type)?.[end] ?? [];
  return allowed.length === 0 || kinds.every((kind) => allowed.includes(kind));
}

const MOST_ENTITIES = 6;

/** Who a row is about: each column of names, first and last names together, with what other columns say of them. */
export function entitiesOf(columns: readonly Column[]): SuggestedEntity[] {
  const found: SuggestedEntity[] = [];
  const taken = new Set<Column>();
  // "Nom" and "Prénom": a name beside first names is the last name.
  const isLast = ({ sort, name }: Column) =>
    sort === 'last' ||
    (sort === 'name' && !hasLast && hasFirst && /^(name|nom|nombre|nome|naam)$/.test(foldHeader(name)));
  const hasLast = columns.some(({ sort }) => sort === 'last');
  const hasFirst = columns.some(({ sort }) => sort === 'first');
  const add = (names: readonly Column[], kind: string, isByForm = false) =>
    found.push({
      key: `e${found.length + 1}`,
      columns: names,
      said: [],
      kind,
      isByForm,
      kinds: [],
      kindColumn: null,
      isDenier: names[0]?.sort === 'denier',
    });
  columns.forEach((column, index) => {
    if (taken.has(column) || found.length === MOST_ENTITIES) return;
    if (column.sort === 'first' || isLast(column)) {
      const isOther = isLast(column) ? ({ sort }: Column) => sort === 'first' : isLast;
      const pair = columns.slice(index + 1).find((one) => isOther(one) && !taken.has(one));
      if (pair) taken.add(pair);
      const names = isLast(column) ? [pair, column] : [column, pair];
      const middle = columns
        .slice(index, pair ? columns.indexOf(pair) : index)
        .filter(({ sort }) => sort === 'middle');
      add(
        [names[0], ...middle, names[1]].filter((one) => one !== undefined),
        'Person',
      );
    } else if (['name', 'denier', 'reference'].includes(column.sort))
      add([column], column.kind, column.isByForm);
  });
  sameKinds(found);
  const described = found.filter(({ columns: [first] }) => first?.sort !== 'reference');
  for (const column of columns)
    if (isSaidOfOne(column)) ownerOf(column, columns, described)?.said.push(column);
  for (const entity of found) {
    const column = entity.said.find(({ sort }) => sort === 'kind');
    const values = [...new Set(column?.values)];
    const [described] = entity.columns.flatMap((one) => (one.kinds ? [one.kinds] : []));
    const kinds = column
      ? values.map(kindOfValue)
      : (described ?? (entity.isByForm ? ['Company', entity.kind] : [entity.kind]));
    entity.kinds = [...new Set(kinds)];
    if (column)
      entity.kindColumn = {
        name: column.name,
        people: values.filter((value) => kindOfValue(value) === 'Person'),
      };
  }
  return found;
}

export const kindOfValue = (value: string) => kindNamed(value) ?? 'Organization';

/**
 * Columns that name the same entities, or are numbered ("owner 1", "owner 2"), name one kind: a kind is part
 * of what makes two rows one entity.
 */
function sameKinds(all: readonly SuggestedEntity[]): void {
  const entities = all.filter(({ columns }) => columns[0]?.sort !== 'reference');
  entities.forEach((entity, index) => {
    const names = new Set(namesOf(entity));
    const header = unnumbered(entity);
    const earlier = entities
      .slice(0, index)
      .find(
        (one) =>
          (header !== null && unnumbered(one) === header) || namesOf(one).some((name) => names.has(name)),
      );
    if (earlier) [entity.kind, entity.isByForm] = [earlier.kind, earlier.isByForm];
  });
}

/** A numbered header without its number; null: it has none, or is one that was made up. */
function unnumbered({ columns: [first] }: SuggestedEntity): string | null {
  const header = foldHeader(first?.name ?? '');
  return /\d/.test(header) && !/^column \d+$/.test(header) ? header.replace(/\d+/g, '').trim() : null;
}

const namesOf = ({ columns }: SuggestedEntity) =>
  (columns[0]?.cells ?? [])
    .map((_, row) =>
      columns
        .map(({ cells }) => cells[row] ?? '')
        .join(' ')
        .trim(),
    )
    .filter((name) => name !== '');

/** Whether a column is about an entity rather than about what relates two. */
function isSaidOfOne({ sort, name }: Column): boolean {
  return ['country', 'register', 'about', 'kind'].includes(sort) || (sort === 'place' && isSeat(name));
}

/** A header of where somebody is, not of where something was. */
const isSeat = (header: string) =>
  /\b(city|town|ville|ciudad|citta|stadt|seat|sitz|hq|headquarters)\b/.test(foldHeader(header));

/** Whom a column is about: whose header it repeats; else whose names determine it; else the subject of the rows, or the one before it. */
function ownerOf(
  column: Column,
  columns: readonly Column[],
  entities: readonly SuggestedEntity[],
): SuggestedEntity | undefined {
  const place = columns.indexOf(column);
  const ranked = entities.map((entity, index) => {
    const header = foldHeader(entity.columns[0]?.name ?? '');
    const isSubject =
      index === 0 && /^((full|company|organi[sz]ation|entity) )?names?$|^company$/.test(header);
    return {
      entity,
      repeated: repeatedWords(column.name, entity.columns[0]?.name ?? ''),
      clashes: clashesOf(entity, column),
      // What stands behind a name is about it rather than what stands before.
      distance: isSubject ? 0 : behind(place - columns.indexOf(entity.columns[0] ?? column)),
    };
  });
  ranked.sort(
    (left, right) =>
      right.repeated - left.repeated || left.clashes - right.clashes || left.distance - right.distance,
  );
  return ranked[0]?.entity;
}

const behind = (distance: number) => (distance > 0 ? distance : 1000 - distance);

/** In how many rows a name has another value beside it than before, and for ids also an id another name. */
function clashesOf(entity: SuggestedEntity, column: Column): number {
  const names = column.cells.map((_, row) => entity.columns.map(({ cells }) => cells[row] ?? '').join(' '));
  const clashes = changes(names, column.cells);
  if (column.scheme === null) return clashes;
  // Registers are of companies.
  const others = names.filter((name, row) => column.cells[row] !== '' && !isLegalName(name));
  return clashes + changes(column.cells, names) + others.length;
}

function changes(keys: readonly string[], values: readonly string[]): number {
  const first = new Map<string, string>();
  let found = 0;
  keys.forEach((key, row) => {
    const value = values[row] ?? '';
    if (value.trim() === '' || key.trim() === '') return;
    if ((first.get(key) ?? value) !== value) found++;
    else first.set(key, value);
  });
  return found;
}
