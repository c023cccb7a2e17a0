import type { Entity, Source } from '../../model/types.ts';
import { countsAsFact } from '../cells.ts';
import type { CitedEvidence, Claim, ExportContent } from '../content.ts';
import { isTold } from '../edges.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';

/** RDF as JSON-LD 1.1, with the terms of schema.org and PROV-O. */
export const jsonld: ExportFormat = {
  id: 'jsonld',
  label: 'JSON-LD (RDF, schema.org and PROV-O)',
  extension: '.jsonld',
  mime: 'application/ld+json',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'Relations are claims (rdf:Statement, prov:Entity), never triples of their own: RDF would hold such a triple for true. “liaison:counts” says which may be counted.',
  ],
  write,
};

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  liaison: 'urn:liaison:term:',
  edtf: 'http://id.loc.gov/datatypes/edtf/EDTF',
};

const TYPES: Readonly<Record<string, string>> = {
  Person: 'schema:Person',
  Company: 'schema:Corporation',
  Agency: 'schema:GovernmentOrganization',
  Government: 'schema:GovernmentOrganization',
  Organization: 'schema:Organization',
  Publication: 'schema:NewsMediaOrganization',
  Event: 'schema:Event',
  Meeting: 'schema:Event',
  Place: 'schema:Place',
  Product: 'schema:Product',
};

async function* write(content: ExportContent, { denied, notes }: WriteOptions): AsyncGenerator<string> {
  const { what, exportedAt, datasets } = content.head;
  yield `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [\n`;
  yield JSON.stringify({
    '@id': 'urn:liaison:export',
    '@type': ['schema:Dataset', 'prov:Entity'],
    'schema:name': `Liaison, ${what}`,
    'schema:description': notes,
    'prov:generatedAtTime': { '@value': exportedAt, '@type': 'xsd:dateTime' },
    'schema:hasPart': datasets.map(({ id, title, licence, version }) =>
      filled({
        '@id': iri('dataset', id),
        '@type': 'schema:Dataset',
        'schema:name': title,
        'schema:license': licence,
        'schema:version': version,
      }),
    ),
  });
  for await (const entity of content.entities()) yield `,\n${JSON.stringify(entityNode(entity))}`;
  for await (const entity of content.mentioned()) yield `,\n${JSON.stringify(entityNode(entity))}`;
  for await (const source of content.sources()) yield `,\n${JSON.stringify(sourceNode(source))}`;
  for await (const claim of content.claims())
    if (isTold(claim, denied)) yield `,\n${JSON.stringify(claimNode(claim))}`;
  yield '\n]\n}\n';
}

function entityNode(entity: Entity): object {
  const happens = entity.kind === 'Event' || entity.kind === 'Meeting';
  return filled({
    '@id': iri('entity', entity.id),
    '@type': [TYPES[entity.kind] ?? 'schema:Thing', 'prov:Entity'],
    'liaison:kind': entity.kind,
    'schema:name': entity.name,
    'schema:alternateName': entity.aliases,
    'schema:addressCountry': entity.country,
    'schema:description': entity.summary,
    'schema:url': link(entity.url),
    'schema:startDate': happens ? edtf(entity.date) : null,
    'schema:location': entity.place,
    'schema:identifier': entity.externalIds.map(({ scheme, value }) => ({
      '@type': 'schema:PropertyValue',
      'schema:propertyID': scheme,
      'schema:value': value,
    })),
    'schema:additionalProperty': entity.properties.map(valueNode),
    'schema:includedInDataCatalog': entity.datasets.map((id) => ({ '@id': iri('dataset', id) })),
  });
}

function sourceNode({ id, publisher, title, url, publishedOn, basedOn }: Source): object {
  return filled({
    '@id': iri('source', id),
    '@type': ['schema:CreativeWork', 'prov:Entity'],
    'schema:headline': title,
    'schema:publisher': publisher && { '@type': 'schema:Organization', 'schema:name': publisher },
    'schema:url': link(url),
    'schema:datePublished': edtf(publishedOn),
    'prov:hadPrimarySource': basedOn.map((other) => ({ '@id': iri('source', other) })),
  });
}

function claimNode(claim: Claim): object {
  const { relation, term, state, certainty, summary, evidence, deniedBy } = claim;
  const refers = (id: string | null) => (id === null ? null : { '@id': iri('relation', id) });
  return filled({
    '@id': iri('relation', relation.id),
    '@type': ['schema:Claim', 'rdf:Statement', 'prov:Entity'],
    'schema:name': `${claim.from.name}: ${term.label} ${claim.to.name}`,
    'rdf:subject': { '@id': iri('entity', relation.from) },
    'rdf:predicate': { '@id': iri('type', relation.type) },
    'rdf:object': { '@id': iri('entity', relation.to) },
    'liaison:category': term.category,
    'liaison:status': state?.status ?? null,
    'liaison:counts': countsAsFact(claim),
    'liaison:certainty': certainty,
    'liaison:originals': state?.originals ?? null,
    'liaison:deniedBy': deniedBy,
    'schema:startDate': edtf(state?.start?.text ?? null),
    'liaison:startStated': state?.start ? state.startStated : null,
    'schema:endDate': edtf(state?.end?.text ?? null),
    'liaison:lastReported': day(state?.lastReported ?? null),
    'schema:description': summary,
    'schema:roleName': relation.role,
    'schema:amount': relation.amount && {
      '@type': 'schema:MonetaryAmount',
      'schema:value': relation.amount.value,
      ...(relation.amount.currency === null ? {} : { 'schema:currency': relation.amount.currency }),
    },
    'liaison:share': relation.share,
    'schema:location': relation.place,
    'liaison:event': relation.event === null ? null : { '@id': iri('entity', relation.event) },
    'liaison:about': refers(relation.about),
    'liaison:follows': refers(relation.follows),
    'liaison:amends': refers(relation.amends),
    'schema:additionalProperty': relation.properties.map(valueNode),
    'liaison:dataset': { '@id': iri('dataset', relation.dataset) },
    'liaison:evidence': evidence.map(evidenceNode),
    'prov:wasDerivedFrom': evidence
      .filter(({ stance }) => stance === 'SUPPORTS')
      .map(({ id }) => ({ '@id': iri('evidence', id) })),
  });
}

function evidenceNode(piece: CitedEvidence): object {
  return filled({
    '@id': iri('evidence', piece.id),
    '@type': ['prov:Entity', 'liaison:Evidence'],
    'liaison:stance': piece.stance,
    'liaison:basis': piece.basis,
    'prov:wasQuotedFrom': { '@id': iri('source', piece.source) },
    'prov:hadPrimarySource': piece.origin === null ? null : { '@id': iri('source', piece.origin) },
    'prov:wasAttributedTo': agent(piece.speaker, piece.speakerName),
    'liaison:attribution': piece.attribution,
    'liaison:onBehalfOf': agent(piece.onBehalfOf, piece.partyName),
    'liaison:locator': piece.locator,
    'schema:text': piece.note,
    'schema:startDate': edtf(piece.start),
    'schema:endDate': edtf(piece.end),
    'schema:datePublished': edtf(piece.publishedOn),
    'prov:generatedAtTime': { '@value': piece.recordedAt, '@type': 'xsd:dateTime' },
    'liaison:retracts': piece.retracts === null ? null : { '@id': iri('evidence', piece.retracts) },
  });
}

const agent = (id: string | null, name: string | null): object | null =>
  id === null ? null : { '@id': iri('entity', id), 'schema:name': name ?? id };
const valueNode = ({ name, value }: { name: string; value: string }): object => ({
  '@type': 'schema:PropertyValue',
  'schema:name': name,
  'schema:value': value,
});
const edtf = (text: string | null): object | null =>
  text === null ? null : { '@value': text, '@type': 'edtf' };
const day = (text: string | null): object | null =>
  text === null ? null : { '@value': text, '@type': 'xsd:date' };
/** An address that is none stays a text: as an identifier it would spoil the graph. */
const link = (url: string | null): object | string | null =>
  url !== null && URL.canParse(url) ? { '@id': new URL(url).href } : url;

const iri = (what: string, id: string): string =>
  `urn:liaison:${what}:${encodeURIComponent(id.replace(/\p{Cs}/gu, '\ufffd'))}`;

/** Without what is empty. */
function filled(node: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
