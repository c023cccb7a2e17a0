import type { Property } from '../../../../server/model/types.ts';
import type { EntityItem } from '../../items.ts';
import { textOf } from '../graph/attributes.ts';
import { countryOf } from '../shared/countries.ts';
import { idOf } from '../shared/ids.ts';
import { asList, asRecord, asText, asTexts } from '../shared/json.ts';
import { inWords } from './statement.ts';
import type { Statement } from './statement.ts';

/** A person or entity statement as an entity. */
export function entityOf(statement: Statement): EntityItem {
  const { at, what, record, details } = statement;
  const { names, rest } = namesOf(details);
  const [name = unnamed(statement), ...aliases] = names;
  const places = [details.jurisdiction, details.incorporatedInJurisdiction, ...asList(details.nationalities)];
  const countries = places.map((place) =>
    countryOf(asText(asRecord(place)?.code) ?? asText(asRecord(place)?.name)),
  );
  const identifiers = asList(details.identifiers)
    .map(asRecord)
    .filter((one) => one !== null);
  return {
    what: 'entity',
    at,
    id: entityId(record),
    kind: what === 'person' ? 'Person' : entityKind(details),
    name,
    aliases,
    country: countries.find((country) => country !== null) ?? null,
    url: asTexts(details.uri).find((text) => /^https?:\/\//.test(text)) ?? null,
    externalIds: identifiers.flatMap((one) => {
      const value = asText(one.id);
      return value === null ? [] : [{ scheme: asText(one.scheme) ?? asText(one.schemeName) ?? 'id', value }];
    }),
    properties: [
      ...rest,
      ...propertiesOf(details),
      ...(statement.annotations.length === 0
        ? []
        : [{ name: 'annotations', value: statement.annotations.join('; ') }]),
    ],
  };
}

export const entityId = (record: string): string => idOf('bods', record);

/** Kinds as BODS 0.4 names them (an object), or 0.3 (a text). */
function entityKind({ entityType }: Record<string, unknown>): string {
  const type = asText(entityType) ?? asText(asRecord(entityType)?.type) ?? '';
  if (type === 'registeredEntity') return 'Company';
  if (type === 'state') return 'Government';
  if (type === 'stateBody') return 'Agency';
  return type === 'unknownEntity' || type === 'anonymousEntity' ? 'Undisclosed' : 'Organization';
}

function namesOf({ name, names, alternateNames }: Record<string, unknown>): {
  names: string[];
  rest: Property[];
} {
  const given = asList(names)
    .map(asRecord)
    .filter((one) => one !== null);
  const full = given.map(
    (one) =>
      asText(one.fullName) ?? [asText(one.givenName), asText(one.familyName)].filter(Boolean).join(' '),
  );
  const all = [asText(name), ...full, ...asTexts(alternateNames)].filter((one) => one !== null && one !== '');
  const parts = ['givenName', 'familyName', 'patronymicName'].map((part) => ({
    name: part,
    value: given
      .map((one) => asText(one[part]))
      .filter((one) => one !== null)
      .join('; '),
  }));
  return { names: [...new Set(all as string[])], rest: parts.filter(({ value }) => value !== '') };
}

/** A person or entity that the statement does not name. */
function unnamed({ what, details, record }: Statement): string {
  const why = asRecord(details.unspecifiedPersonDetails) ?? asRecord(details.unspecifiedEntityDetails) ?? {};
  const reason =
    asText(why.description) ?? asText(why.reason) ?? asText(asRecord(details.entityType)?.details);
  return `Unnamed ${what} (${reason === null ? record : inWords(reason)})`;
}

const TAKEN = new Set(
  'name names alternateNames identifiers isComponent nationalities jurisdiction incorporatedInJurisdiction uri statementID statementType statementDate publicationDetails source annotations replacesStatements'.split(
    ' ',
  ),
);

/** Everything else that the statement says, in words; nothing is dropped. */
function propertiesOf(details: Record<string, unknown>): Property[] {
  return Object.entries(details)
    .filter(([name, value]) => !TAKEN.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => ({ name: inWords(name), value: flat(value) }))
    .concat(nationalities(details))
    .filter(({ value }) => value !== '');
}

/** The first became the country; several are told as they are. */
function nationalities({ nationalities: given }: Record<string, unknown>): Property[] {
  const all = asList(given).map((one) => asText(asRecord(one)?.name) ?? asText(asRecord(one)?.code) ?? '');
  return all.length > 1 ? [{ name: 'nationalities', value: all.join('; ') }] : [];
}

/** A nested value as one line: its texts in the order of the file, names of fields where they say something. */
function flat(value: unknown): string {
  const fields = asRecord(value);
  if (Array.isArray(value)) return value.map(flat).join('; ');
  if (!fields) return typeof value === 'string' ? inWords(value) : textOf(value);
  const plain = ['type', 'name', 'address', 'postCode', 'code', 'country', 'id'];
  return Object.entries(fields)
    .map(([name, one]) => (plain.includes(name) ? flat(one) : `${inWords(name)}: ${flat(one)}`))
    .join(', ');
}
