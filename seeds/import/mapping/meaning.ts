import { parseEdtf } from '../../../server/model/dates/edtf.ts';
import { InputError } from '../../../server/errors.ts';
import { didYouMean } from '../../load/nearest.ts';
import type { Problems, Spot } from '../../load/problems.ts';
import type { Mapping, SourceMapping, TableMapping } from './schema.ts';

/** What no schema can say: relations name entities of their table, once each, and dates of sources are dates. */
export function checkMeaning(
  mapping: Mapping,
  spot: (path: readonly string[]) => Spot,
  problems: Problems,
): void {
  checkSource(mapping.source, ['source'], spot, problems);
  mapping.tables.forEach((table, index) => {
    const path = ['tables', String(index)];
    checkSource(table.source, [...path, 'source'], spot, problems);
    checkKeys(table, path, spot, problems);
  });
}

function checkSource(
  source: SourceMapping | undefined,
  path: string[],
  spot: (path: readonly string[]) => Spot,
  problems: Problems,
): void {
  if (source?.publishedOn === undefined) return;
  try {
    parseEdtf(source.publishedOn);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.error(spot([...path, 'publishedOn']), `\`publishedOn\` is no date. ${error.message}`);
  }
}

/** An entity is described, or merely named by its id. */
function checkEntity(
  entity: TableMapping['entities'][number] | undefined,
  at: Spot,
  problems: Problems,
): void {
  if (!entity) return;
  const { name, kind, id, key: _key, when: _when, ...rest } = entity;
  if (name !== undefined && kind !== undefined) return;
  const said = Object.entries({ name, kind, ...rest }).find(([, given]) => given !== undefined)?.[0];
  if (id === undefined || said !== undefined)
    problems.error(
      at,
      `Expected \`name\` and \`kind\`, or \`id\` alone for an entity that another table describes; found ${
        said === undefined
          ? 'none of these'
          : `\`${said}\` without ${name === undefined ? '`name`' : '`kind`'}`
      }.`,
    );
}

function checkKeys(
  { entities, relations }: TableMapping,
  path: string[],
  spot: (path: readonly string[]) => Spot,
  problems: Problems,
): void {
  const keys = new Set<string>();
  entities.forEach(({ key }, index) => {
    if (keys.has(key))
      problems.error(
        spot([...path, 'entities', String(index), 'key']),
        `Expected every \`key\` once in a table, found \`${key}\` a second time.`,
      );
    keys.add(key);
    checkEntity(entities[index], spot([...path, 'entities', String(index)]), problems);
  });
  relations.forEach((relation, index) => {
    const here = [...path, 'relations', String(index)];
    const named = [
      ['from', relation.from],
      ['to', relation.to],
      ['event', relation.event],
      ...relation.evidence.map(({ speaker }, at) => [`evidence.${at}.speaker`, speaker] as const),
    ] as const;
    for (const [field, key] of named)
      if (key !== undefined && !keys.has(key))
        problems.error(
          spot([...here, ...field.split('.')]),
          `Expected \`${field}\` to name an entity of the table by its \`key\` (${[...keys].join(', ')}), found \`${key}\`.${didYouMean(key, keys)}`,
        );
    const { type } = relation;
    if (type.patterns && !type.of)
      problems.error(
        spot([...here, 'type']),
        'Expected `of` (the text to look at) beside `patterns`, found none.',
      );
    if (!type.patterns && type.default === undefined && !(type.of && type.new))
      problems.error(
        spot([...here, 'type']),
        'Expected a relation type, `patterns`, or `of` with `new: true`; found none of these.',
      );
  });
}
