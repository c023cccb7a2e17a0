import type { EntityItem, ImportItem, Place, RelationItem } from '../../items.ts';
import type { KindMemory } from '../graph/KindMemory.ts';
import { countryOf } from '../shared/countries.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash, idOf } from '../shared/ids.ts';
import { unused } from '../shared/skipped.ts';
import { hostOf, sourcesOf } from '../shared/sources.ts';
import { lineage, propertyType } from './model.ts';
import { takeOwnEntity } from './ownItems.ts';
import type { FtmRecord } from './record.ts';
import { kindIn, kindOf } from './terms.ts';
import { sharedTerms } from '../shared/vocabulary.ts';

const ALIASES = ['alias', 'weakAlias', 'previousName', 'abbreviation'];
const COUNTRIES = ['country', 'jurisdiction', 'mainCountry', 'nationality', 'citizenship', 'flag'];
const NAMES = [
  'name',
  'full',
  'title',
  'fileName',
  'caseNumber',
  'passportNumber',
  'number',
  'registrationNumber',
];
const isCountry = (text: string) => countryOf(text) !== null;
const isAddress = (text: string) => /^https?:\/\//.test(text) && hostOf(text) !== null;

export const kindOfRecord = (record: FtmRecord): string =>
  kindIn(record.peek('keywords')) ?? kindOf(lineage(record.schema));

/** A node of FollowTheMoney as an entity, with a relation for each other entity that it names. */
export function nodeItems(record: FtmRecord, kinds: KindMemory): ImportItem[] {
  const { at, schema } = record;
  const known = kindOfRecord(record);
  const own = takeOwnEntity(record);
  const id = own?.id ?? idOf('', record.id);
  const kind = own !== null && sharedTerms().kinds.some((one) => one.id === own.kind) ? own.kind : known;
  const relations = [...sanctions(record, id), ...references(record, id, kinds)];
  const sources = sourcesOf(record.take('sourceUrl').join('\n'), at);
  const { name, aliases } = namesOf(record);
  const entity: EntityItem = {
    what: 'entity',
    at,
    id,
    kind,
    name,
    aliases,
    country: countryOf(COUNTRIES.map((one) => record.takeOne(one, isCountry)).find((one) => one !== null)),
    summary: record.takeOne('summary') ?? record.takeOne('description') ?? record.takeOne('notes'),
    place: own?.place ?? null,
    date: own
      ? own.date
      : kind === 'Event'
        ? (edtfOf(record.takeOne('startDate')) ?? edtfOf(record.takeOne('date')))
        : null,
    url: record.takeOne('website', isAddress) ?? own?.url ?? null,
    externalIds: [...(own?.externalIds ?? []), ...identifiers(record, own !== null || id === record.id)],
    properties: [
      ...(own?.properties ?? []),
      ...(own !== null || schema.name === kind ? [] : [{ name: 'schema', value: schema.name }]),
      ...(sources.length === 0
        ? []
        : [{ name: 'sourceUrl', value: sources.map(({ url, title }) => url ?? title).join('; ') }]),
      ...record.properties(),
    ],
  };
  return [entity, ...relations];
}

function namesOf(record: FtmRecord): { name: string; aliases: string[] } {
  const { caption } = record;
  const own = NAMES.flatMap((name) =>
    name === 'name' || record.peek('name').length === 0 ? record.peek(name) : [],
  );
  const name =
    caption ??
    own[0] ??
    [...record.peek('firstName').slice(0, 1), ...record.peek('lastName').slice(0, 1)].join(' ');
  const others = [...record.take('name'), ...ALIASES.flatMap((alias) => record.take(alias))];
  const shown = name === '' ? record.id : name;
  return { name: shown, aliases: [...new Set(others)].filter((other) => other !== shown) };
}

/** Numbers and codes under which registers know it; several of one scheme each on their own. */
function identifiers(record: FtmRecord, isKept: boolean) {
  const own = isKept ? [] : [{ scheme: 'followthemoney', value: record.id }];
  const given = record
    .names()
    .filter((name) => propertyType(record.schema, name) === 'identifier')
    .flatMap((scheme) => record.take(scheme).map((value) => ({ scheme, value })));
  return [...own, ...given];
}

/** A Sanction says who sanctioned whom: with an authority it is a relation, besides being an entity of its own. */
function sanctions(record: FtmRecord, id: string): ImportItem[] {
  if (record.schema.name !== 'Sanction') return [];
  const { at } = record;
  const [start = null] = record.peek('startDate').map(edtfOf);
  const [end = null] = record.peek('endDate').map(edtfOf);
  return record.peek('authority').flatMap((authority) => {
    const by: EntityItem = {
      what: 'entity',
      at,
      id: idOf('authority', authority),
      kind: 'Agency',
      name: authority,
    };
    return record.peek('entity').flatMap((entity) => {
      const relation = relationOf(
        at,
        `${id}:r:${hash(authority, entity)}`,
        'SANCTIONED',
        by.id,
        idOf('', entity),
      );
      relation.role = record.peek('program')[0] ?? null;
      return [by, relation, { what: 'evidence' as const, at, relation: relation.id, start, end }];
    });
  });
}

/**
 * Properties that name other entities become relations, labelled as FollowTheMoney labels them. Files
 * are often cut out of larger ones: what is not in them stays a property, under its id.
 */
function references(record: FtmRecord, id: string, kinds: KindMemory): ImportItem[] {
  const { at, schema } = record;
  const isThere = (other: string) => kinds.of(idOf('', other)) !== '';
  return record
    .names()
    .filter((name) => propertyType(schema, name) === 'entity')
    .flatMap((name) => {
      const missing = record.peek(name).filter((other) => !isThere(other));
      const others = record.take(name).filter(isThere);
      record.put(name, missing);
      const type = name === 'addressEntity' ? 'BASED_IN' : 'LINKED_TO';
      const role = schema.getProperty(name).label;
      return [
        ...missing.map((other) =>
          unused(
            at,
            'a reference to an entity that is not in the files',
            `${role}: \`${other}\`, kept as a property.`,
          ),
        ),
        ...others.map((other) => ({
          ...relationOf(at, `${id}:r:${hash(name, other)}`, type, id, idOf('', other)),
          role,
        })),
      ];
    });
}

const relationOf = (at: Place, id: string, type: string, from: string, to: string): RelationItem => ({
  what: 'relation',
  at,
  id,
  type,
  from,
  to,
});
