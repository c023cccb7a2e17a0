import { countsAsFact } from '../cells.ts';
import type { Claim, ExportContent } from '../content.ts';
import { cypherName, cypherValue } from '../cypherText.ts';
import type { CypherValue } from '../cypherText.ts';
import { isTold } from '../edges.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';

/** A script for Neo4j 5 that gives the same graph however often it runs. */
export const cypher: ExportFormat = {
  id: 'cypher',
  label: 'Cypher script, for Neo4j',
  extension: '.cypher',
  mime: 'application/x-cypher-query',
  wholeRecord: false,
  leavesDeniedOut: false,
  cannotHold: [
    'Relationships of Neo4j are facts to whoever matches them: ask for those whose property “counts” is true before anything is counted.',
    'Neo4j links no node to a relationship: each (:Evidence) names its relation in the property “relation”.',
    'Run it on a database of its own, by cypher-shell or Neo4j Browser; Liaison keeps its own graph with more than is here.',
  ],
  write,
};

type Row = Record<string, CypherValue>;
/** What Neo4j takes to plan a statement grows faster than its rows: with 200 a script takes twice as long as with 20. */
const ROWS = 25;

async function* write(content: ExportContent, { denied, notes }: WriteOptions): AsyncGenerator<string> {
  for (const line of [`Liaison, ${content.head.what}, ${content.head.exportedAt}`, ...notes])
    yield `// ${line.replace(/\s+/g, ' ').replaceAll('\\', '/')}\n`;
  for (const label of ['Entity', 'Source', 'Evidence'])
    yield `CREATE CONSTRAINT liaison_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  yield* statements(entities(content), (kind) => `MERGE (n:Entity {id: row.id}) SET n:${kind}, n += row`);
  yield* statements(sources(content), () => 'MERGE (n:Source {id: row.id}) SET n += row');
  yield* statements(
    basedOn(content),
    () => 'MATCH (a:Source {id: row.from}) MATCH (b:Source {id: row.to}) MERGE (a)-[:BASED_ON]->(b)',
  );
  yield* statements(
    relations(content, denied),
    (type) =>
      `MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${type} {id: row.data.id}]->(b) SET r += row.data`,
  );
  yield* statements(
    evidence(content, denied),
    () =>
      'MATCH (s:Source {id: row.source}) MERGE (n:Evidence {id: row.data.id}) SET n += row.data MERGE (n)-[:IN]->(s)',
  );
  yield* statements(
    origins(content, denied),
    () => 'MATCH (n:Evidence {id: row.from}) MATCH (s:Source {id: row.to}) MERGE (n)-[:REPEATS]->(s)',
  );
}

/** Rows that one statement can take together: those with the same label or type. */
interface Named {
  name: string;
  row: Row;
}

async function* statements(
  rows: AsyncIterable<Named>,
  action: (name: string) => string,
): AsyncGenerator<string> {
  const held = new Map<string, Row[]>();
  const flush = (name: string, list: Row[]) =>
    `UNWIND [\n${list.map(cypherValue).join(',\n')}\n] AS row ${action(cypherName(name))};\n`;
  for await (const { name, row } of rows) {
    const list = held.get(name) ?? [];
    held.set(name, list);
    if (list.push(row) < ROWS) continue;
    yield flush(name, list);
    held.delete(name);
  }
  for (const [name, list] of held) yield flush(name, list);
}

async function* entities(content: ExportContent): AsyncGenerator<Named> {
  for await (const entity of content.entities()) {
    const { id, kind, name, aliases, country, summary, date, place, url, datasets } = entity;
    const externalIds = entity.externalIds.map(({ scheme, value }) => `${scheme}: ${value}`);
    const properties = entity.properties.map((property) => `${property.name}: ${property.value}`);
    const row = {
      id,
      kind,
      name,
      aliases,
      country,
      summary,
      date,
      place,
      url,
      externalIds,
      properties,
      datasets,
    };
    yield { name: kind, row };
  }
}

async function* sources(content: ExportContent): AsyncGenerator<Named> {
  for await (const { id, publisher, title, url, publishedOn, dataset } of content.sources())
    yield { name: 'Source', row: { id, publisher, title, url, publishedOn, dataset } };
}

async function* basedOn(content: ExportContent): AsyncGenerator<Named> {
  for await (const { id, basedOn: repeated } of content.sources())
    for (const to of repeated) yield { name: 'BASED_ON', row: { from: id, to } };
}

async function* told({ claims }: ExportContent, denied: boolean): AsyncGenerator<Claim> {
  for await (const claim of claims()) if (isTold(claim, denied)) yield claim;
}

async function* relations(content: ExportContent, denied: boolean): AsyncGenerator<Named> {
  for await (const claim of told(content, denied)) {
    const { id, type, from, to, role, amount, share, place, event, about, follows, amends } = claim.relation;
    const { state, certainty, summary, term, deniedBy } = claim;
    const data = {
      ...{
        id,
        status: state?.status ?? null,
        counts: countsAsFact(claim),
        certainty,
        category: term.category,
      },
      ...{
        originals: state?.originals ?? null,
        start: state?.start?.text ?? null,
        end: state?.end?.text ?? null,
      },
      ...{ startEarliest: state?.start?.earliest ?? null, startLatest: state?.start?.latest ?? null },
      ...{ endEarliest: state?.end?.earliest ?? null, endLatest: state?.end?.latest ?? null },
      ...{ startStated: state?.startStated ?? null, lastReported: state?.lastReported ?? null },
      ...{
        deniedBy,
        role,
        amount: amount?.value ?? null,
        currency: amount?.currency ?? null,
        share,
        place,
        event,
      },
      ...{ about, follows, amends, summary, dataset: claim.relation.dataset },
      properties: claim.relation.properties.map(({ name, value }) => `${name}: ${value}`),
    };
    yield { name: type, row: { from, to, data } };
  }
}

async function* evidence(content: ExportContent, denied: boolean): AsyncGenerator<Named> {
  for await (const claim of told(content, denied))
    for (const piece of claim.evidence) {
      const { id, relation, stance, basis, attribution, locator, note, start, end, publishedOn } = piece;
      const { recordedAt, retracts, dataset, source, speaker, speakerName, onBehalfOf } = piece;
      const data = {
        ...{
          id,
          relation,
          stance,
          basis,
          speaker,
          speakerName,
          attribution,
          onBehalfOf,
          locator,
          note,
          start,
          end,
        },
        ...{ publishedOn, recordedAt, retracts, dataset },
      };
      yield { name: 'Evidence', row: { source, data } };
    }
}

async function* origins(content: ExportContent, denied: boolean): AsyncGenerator<Named> {
  for await (const claim of told(content, denied))
    for (const { id, origin } of claim.evidence)
      if (origin !== null) yield { name: 'REPEATS', row: { from: id, to: origin } };
}
