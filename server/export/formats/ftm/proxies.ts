import { dateInWords } from '../../../model/dates/words.ts';
import type { Entity, FuzzyDate, Source } from '../../../model/types.ts';
import { citationOf } from '../../cells.ts';
import type { Claim } from '../../content.ts';
import { ftmId } from './ids.ts';
import { ownEntityText, ownText } from './ownText.ts';
import { schemaOfClaim, schemaOfKind } from './schemata.ts';

/** One line of a FollowTheMoney file. */
interface Proxy {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

type Values = Record<string, ReadonlyArray<string | null | undefined> | string | null>;

const IDENTIFIERS: Readonly<Record<string, string>> = {
  lei: 'leiCode',
  wikidata: 'wikidataId',
  'company number': 'registrationNumber',
  'company-number': 'registrationNumber',
  duns: 'dunsCode',
  vat: 'vatCode',
};
const OF_LEGAL_ENTITIES = new Set(['leiCode', 'registrationNumber', 'dunsCode', 'vatCode']);
const NO_LEGAL_ENTITIES = new Set(['Event', 'Address', 'Asset']);

export function entityProxy(entity: Entity): Proxy {
  const schema = schemaOfKind(entity.kind);
  const notes: string[] = entity.properties.map(({ name, value }) => `${name}: ${value}`);
  const identifiers: Record<string, string[]> = {};
  for (const { scheme, value } of entity.externalIds) {
    const property = IDENTIFIERS[scheme.toLowerCase()];
    const fits = property && !(OF_LEGAL_ENTITIES.has(property) && NO_LEGAL_ENTITIES.has(schema));
    if (fits) (identifiers[property] ??= []).push(value);
    else notes.push(`${scheme}: ${value}`);
  }
  return proxy(ftmId('entity', entity.id), schema, {
    name: entity.name,
    alias: entity.aliases,
    country: entity.country?.toLowerCase() ?? null,
    summary: entity.summary,
    keywords: entity.kind,
    notes,
    sourceUrl: NO_LEGAL_ENTITIES.has(schema) ? entity.url : null,
    website: NO_LEGAL_ENTITIES.has(schema) ? null : entity.url,
    ...(schema === 'Event' ? { date: plainDay(entity.date), location: entity.place } : {}),
    ...(schema === 'Address' ? { full: entity.name } : {}),
    ...identifiers,
    indexText: ownEntityText(entity),
  });
}

export function sourceProxy({ id, publisher, title, url, publishedOn }: Source): Proxy {
  return proxy(ftmId('source', id), 'Article', {
    title,
    fileName: id,
    keywords: 'Source',
    publisher,
    sourceUrl: url,
    publishedAt: plainDay(publishedOn),
  });
}

export function claimProxy(claim: Claim): Proxy {
  const { relation, term, state, evidence } = claim;
  const { schema, from, to, role, status } = schemaOfClaim(claim);
  const documents = evidence.flatMap(({ document, report }) => (report ? [document, report] : [document]));
  const happens = term.temporality === 'OCCURRENCE';
  const began = state?.startStated ? plainDay(state.start?.text ?? null) : null;
  return proxy(ftmId('relation', relation.id), schema, {
    [from]: ftmId('entity', relation.from),
    [to]: ftmId('entity', relation.to),
    ...(role ? { [role]: relation.role ?? term.noun } : {}),
    ...(status ? { status: state?.status ?? null } : {}),
    ...(happens ? { date: began } : { startDate: began, endDate: plainDay(state?.end?.text ?? null) }),
    summary: claim.summary,
    description: [
      statusLine(claim),
      ...evidence.map((piece) => `${STANCES[piece.stance]} ${citationOf(piece)}`),
    ],
    recordId: relation.id,
    indexText: ownText(claim),
    publisher: documents.map(({ publisher }) => publisher),
    sourceUrl: documents.map(({ url }) => url),
    proof: documents.map(({ id }) => ftmId('source', id)),
    ...(schema === 'Ownership' && relation.share !== null ? { percentage: `${relation.share * 100}` } : {}),
    ...(schema === 'Payment' || schema === 'Debt'
      ? { amount: relation.amount && `${relation.amount.value}`, currency: relation.amount?.currency ?? null }
      : {}),
  });
}

const STANCES = { SUPPORTS: 'Supported:', DENIES: 'Denied:', RETRACTS: 'Taken back:' } as const;

/** "REPORTED, 2 independent reports. Licensing deal. From January 2026 …": what has no property of its own. */
function statusLine({ state, term, relation, certainty, deniedBy }: Claim): string {
  const words = (date: FuzzyDate | null | undefined) => (date ? dateInWords(date) : null);
  const start = words(state?.start);
  const end = words(state?.end);
  return [
    `${state?.status ?? 'Nothing stands'}, independent reports: ${state?.originals ?? 0}.`,
    `${term.noun} (${relation.type}).`,
    start && `Began: ${state?.startStated ? start : `${start}, by its first report`}.`,
    end && `Ended: ${end}.`,
    certainty === 'POSSIBLE' && 'Only possible: the dates, or the day of publication, leave it open.',
    deniedBy.length > 0 && `Denied by ${deniedBy.join(', ')}.`,
    relation.amount && `Amount: ${relation.amount.value} ${relation.amount.currency ?? ''}.`,
    relation.share !== null && `Share: ${relation.share * 100} %.`,
    relation.place && `Place: ${relation.place}.`,
    ...relation.properties.map(({ name, value }) => `${name}: ${value}.`),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A date as FollowTheMoney takes it: a year, month or day. Ranges and seasons are told in words elsewhere. */
function plainDay(edtf: string | null): string | null {
  return /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?)[?~%]?$/.exec(edtf ?? '')?.[1] ?? null;
}

function proxy(id: string, schema: string, values: Values): Proxy {
  const properties: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const list = [value].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
    if (list.length > 0) properties[name] = [...new Set(list)];
  }
  return { id, schema, properties };
}
