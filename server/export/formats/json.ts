import type { Claim, ExportContent } from '../content.ts';
import type { ExportFormat, WriteOptions } from '../format.ts';

/** The version of the shape below, which docs/export.md describes; a reader refuses a later one. */
const VERSION = 1;

/** Liaison's own file: the records as they are, one a line, so that a reader needs to hold only one. */
export const json: ExportFormat = {
  id: 'json',
  label: 'Liaison JSON, complete: can be loaded again',
  extension: '.liaison.json',
  mime: 'application/json',
  wholeRecord: true,
  leavesDeniedOut: false,
  cannotHold: [],
  write,
};

async function* write(content: ExportContent, { denied, notes }: WriteOptions): AsyncGenerator<string> {
  const { exportedAt, lens, what, datasets, vocabulary } = content.head;
  const counts = { entities: 0, sources: 0, relations: 0, evidence: 0 };
  yield `{\n"format": "liaison",\n"version": ${VERSION},\n`;
  yield `"exportedAt": ${JSON.stringify(exportedAt)},\n"lens": ${JSON.stringify(lens)},\n`;
  yield `"what": ${JSON.stringify(what)},\n"notes": ${JSON.stringify(notes)},\n`;
  yield* list('datasets', datasets);
  yield `"vocabulary": ${JSON.stringify(vocabulary)},\n`;
  yield* list(
    'entities',
    counted(both(content.entities(), content.mentioned()), () => counts.entities++),
  );
  yield* list(
    'sources',
    counted(content.sources(), () => counts.sources++),
  );
  yield* list('relations', relations(content, denied, counts));
  yield* list('decisions', await content.decisions());
  yield `"counts": ${JSON.stringify(counts)}\n}\n`;
}

async function* relations(
  { head, claims }: ExportContent,
  denied: boolean,
  counts: { relations: number; evidence: number },
): AsyncGenerator<object> {
  for await (const claim of claims()) {
    if (!denied && (claim.state?.status === 'DENIED' || claim.state?.status === 'RETRACTED')) continue;
    counts.relations += 1;
    counts.evidence += claim.evidence.length;
    const { relation, summary } = claim;
    yield {
      ...relation,
      summary: head.lens ? summary : relation.summary,
      state: stateOf(claim),
      evidence: claim.evidence.map(recordOf),
    };
  }
}

/** What is derived, for programs that read no evidence; whoever loads the file again passes it over. */
function stateOf({ state, certainty, deniedBy }: Claim): object | null {
  if (!state) return null;
  const { status, rule, margin, start, startStated, end, firstPublished, lastReported, originals } = state;
  return {
    status,
    certainty,
    rule,
    margin,
    start,
    startStated,
    end,
    firstPublished,
    lastReported,
    originals,
    deniedBy,
  };
}

/** A statement as it is stored, but for the relation that it stands in. */
function recordOf(piece: Claim['evidence'][number]): object {
  const { id, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end } = piece;
  const { publishedOn, recordedAt, withdrawnAt, retracts, source, origin, dataset } = piece;
  return {
    ...{ id, stance, basis, speaker, attribution, onBehalfOf, locator, note, start, end },
    ...{ publishedOn, recordedAt, withdrawnAt, retracts, source, origin, dataset },
  };
}

async function* list(name: string, rows: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  yield `"${name}": [`;
  let first = true;
  for await (const row of rows) {
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`;
    first = false;
  }
  yield '\n],\n';
}

async function* counted<T>(rows: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    count();
    yield row;
  }
}

async function* both<T>(...streams: AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const stream of streams) yield* stream;
}
