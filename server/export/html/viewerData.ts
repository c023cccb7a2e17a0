import { InputError } from '../../errors.ts';
import type { Run } from '../../graphql/run.ts';
import type { ExportContent } from '../content.ts';
import { VIEWER_DOCUMENT } from './document.ts';
import type { ViewerAnswer } from './document.ts';

/** The bounds of one picture in the API; a page with more could not be read anyway. */
const MOST_ENTITIES = 1_000;
const MOST_RELATIONS = 2_000;

/** What the page in the file shows; client/viewer reads it. Sources stand once, statements name them. */
export interface ViewerData {
  version: 1;
  exportedAt: string;
  what: string;
  notes: readonly string[];
  /** The view that the page opens with, as the page writes it; null: everything that is in the file. */
  view: string | null;
  lens: object;
  vocabulary: object;
  datasets: object[];
  entities: object[];
  relations: object[];
  sources: object[];
}

/** Asks the API for everything in a selection. Throws InputError where it is more than a page holds. */
export async function viewerData(
  { head, entities, claims }: ExportContent,
  { run, denied, notes, view }: { run: Run; denied: boolean; notes: readonly string[]; view: string | null },
): Promise<ViewerData> {
  const ids: string[] = [];
  for await (const { id } of entities()) if (ids.push(id) > MOST_ENTITIES) throw tooMuch();
  const wanted = new Set<string>();
  for await (const { relation, state } of claims()) {
    const isTold = denied || (state?.status !== 'DENIED' && state?.status !== 'RETRACTED');
    if (isTold) wanted.add(relation.id);
    if (wanted.size > MOST_RELATIONS) throw tooMuch();
  }
  const { asOf, knownBy } = head.lens ?? { asOf: head.today, knownBy: head.today };
  const variables = { ids, first: MOST_RELATIONS, asOf, knownBy };
  const { among, vocabulary, datasets } = await run<ViewerAnswer>(VIEWER_DOCUMENT, variables);
  const sources = new Map<string, object>();
  const isIn = (reference: { id: string } | null) => reference !== null && wanted.has(reference.id);
  // What is told inside another relation comes with it: its denials and its widenings.
  const relations = among.relations.filter((row) => isIn(row) || isIn(row.about) || isIn(row.amends));
  return {
    version: 1,
    exportedAt: head.exportedAt,
    what: head.what,
    notes,
    view,
    lens: among.lens,
    vocabulary,
    datasets: datasets.filter(({ id }) => head.datasets.some((held) => held.id === id)),
    entities: among.entities,
    relations: relations.map((relation) => {
      const nodes = relation.evidence.nodes.map(({ source, origin, ...piece }) => {
        sources.set(source.id, source);
        if (origin) sources.set(origin.id, origin);
        return { ...piece, source: source.id, origin: origin?.id ?? null };
      });
      return { ...relation, evidence: { ...relation.evidence, nodes } };
    }),
    sources: [...sources.values()],
  };
}

const tooMuch = (): InputError =>
  new InputError(
    `Expected at most ${MOST_ENTITIES.toLocaleString('en')} entities and ${MOST_RELATIONS.toLocaleString('en')} relations for a page in one file, got more. Choose fewer entities, or another format.`,
  );
