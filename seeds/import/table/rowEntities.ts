import type { EntityItem, Place } from '../items.ts';
import { countryOf } from '../formats/shared/countries.ts';
import { idOf } from '../ids.ts';
import type { EntityMapping, SplitMapping } from '../mapping/schema.ts';
import type { Emit } from './emit.ts';
import type { Compiler, ReadText, Scope } from './scope.ts';
import { compileDate } from './rowDates.ts';
import type { DateDefaults } from './rowDates.ts';

/** The entities of a row under one key, none where the row names none. */
export type ReadEntities = (scope: Scope, at: Place, emit: Emit) => EntityItem[];

/** What a mapping says of the entities under one key, as a function of a row. */
export function compileEntity(
  mapping: EntityMapping,
  dataset: string,
  dates: DateDefaults,
  compiler: Compiler,
): ReadEntities {
  const when = compiler.test(mapping.when);
  if (mapping.name === undefined) return reference(when, compiler.id(mapping.id));
  const name = compiler.text(mapping.name);
  const parts = compileSplit(mapping.split, compiler);
  const kind = compiler.text(mapping.kind);
  const id = compiler.id(mapping.id);
  const aliases = (mapping.aliases ?? []).map((alias) => compiler.text(alias));
  const country = compiler.text(mapping.country);
  const date = compileDate(mapping.date, dates, compiler);
  const texts = (['summary', 'place', 'url'] as const).map(
    (field) => [field, compiler.text(mapping[field])] as const,
  );
  const properties = named(mapping.properties, compiler);
  const externalIds = named(mapping.externalIds, compiler);

  return (scope, at, emit) => {
    if (!when(scope)) return [];
    const written = name(scope);
    if (written === '') return [];
    return parts(written, scope).map((part) => {
      scope.specials.set('name', part);
      const sort = kind(scope);
      scope.specials.set('kind', sort);
      const where = country(scope);
      const code = countryOf(where);
      if (where !== '' && code === null)
        emit({
          what: 'skipped',
          at,
          reason: 'a country that is none (the entity went in without it)',
          detail: `Expected the name or code of a country for "${part}", found "${where}".`,
          severity: 'unused',
        });
      const item: EntityItem = {
        what: 'entity',
        at,
        id: id(scope) || idOf(dataset, sort, part),
        kind: sort,
        name: part,
        aliases: aliases
          .map((read) => oneLine(read(scope)))
          .filter((alias) => alias !== '' && alias !== part),
        country: code,
        date: date(scope, at, emit),
        properties: properties(scope).map(([key, value]) => ({ name: key, value })),
        externalIds: externalIds(scope).map(([scheme, value]) => ({ scheme, value })),
      };
      for (const [field, read] of texts) item[field] = read(scope) || null;
      emit(item);
      return item;
    });
  };
}

/** An entity that is described elsewhere: its id says all that relations of the row need. */
function reference(when: (scope: Scope) => boolean, id: ReadText): ReadEntities {
  return (scope, at) => {
    const found = when(scope) ? id(scope) : '';
    return found === '' ? [] : [{ what: 'entity', at, id: found, kind: '', name: '' }];
  };
}

/** Cuts a name that is a list. A text that stays whole gives one part. */
export function compileSplit(
  split: SplitMapping | undefined,
  compiler: Compiler,
): (text: string, scope: Scope) => string[] {
  if (split === undefined) return (text) => [oneLine(text)];
  const signs = (split.by ?? []).map((sign) =>
    sign.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  const pattern = new RegExp(
    [...signs, ...(split.matches ? [split.matches.source] : [])].join('|') || /$^/,
    'iu',
  );
  const whole: ReadText = compiler.text(split.unless);
  return (text, scope) => {
    if (whole(scope) !== '') return [oneLine(text)];
    const parts = text.split(pattern).map(oneLine);
    return [...new Set(parts.filter((part) => part !== ''))];
  };
}

export function named(
  mapping: EntityMapping['properties'],
  compiler: Compiler,
): (scope: Scope) => Array<[string, string]> {
  const reads = Object.entries(mapping ?? {}).map(([key, value]) => [key, compiler.text(value)] as const);
  return (scope) =>
    reads.flatMap(([key, read]) => {
      const text = read(scope);
      return text === '' ? [] : [[key, text] satisfies [string, string]];
    });
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
