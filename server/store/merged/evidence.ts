import type { Evidence } from '../../model/types.ts';
import type { GraphStore, Page } from '../port.ts';
import { mapped } from './mapped.ts';
import type { Overlay } from './overlay.ts';

/** Evidence whose speakers are who they are by the decisions. */
export function mergedEvidence(
  store: GraphStore,
  overlay: Overlay,
): Pick<GraphStore, 'evidenceOf' | 'evidenceByIds' | 'evidenceOfSources'> {
  const map = mapped(overlay).evidence;
  const mapPages = (pages: Array<Page<Evidence>>) =>
    pages.map((page) => ({ ...page, rows: page.rows.map(map) }));
  return {
    evidenceOf: async (relations, query, page, context) =>
      mapPages(await store.evidenceOf(relations, query, page, context)),
    evidenceByIds: async (ids, context) =>
      (await store.evidenceByIds(ids, context)).map((row) => row && map(row)),
    evidenceOfSources: async (sources, query, page, context) =>
      mapPages(await store.evidenceOfSources(sources, query, page, context)),
  };
}
