import type { GraphStore, ReadContext } from '../port.ts';
import { mergedChanges } from './changes.ts';
import { mergedCounts } from './counts.ts';
import { mergedEntities } from './entities.ts';
import { mergedEvidence } from './evidence.ts';
import { decideAndFold, undoAndFold } from './deciding.ts';
import { keptOverlay } from './keptOverlay.ts';
import type { Overlay } from './overlay.ts';
import { mergedRelations } from './relations.ts';
import { mergedWalks } from './walks.ts';

/**
 * A store as its readers see it: through the decisions about who is who. An entity that was merged
 * answers as the one that it became, with the relations of all of them; no record is changed, so that
 * taking a decision back gives exactly what would be there without it. Loading goes past this, to the
 * store itself. Where nothing is merged every read is the store's own.
 *
 * Deciding folds again what the decision changes of the histories, which pages, filters and counts go by.
 * Left as the store gives them: what data sets hold (counts, ids).
 */
export function mergedStore(store: GraphStore): GraphStore {
  const kept = keptOverlay(store);
  const made = new WeakMap<Overlay, MergedReads>();

  async function reads(context: ReadContext): Promise<MergedReads> {
    const overlay = await kept.overlay(context);
    if (!overlay) return store;
    const merged = made.get(overlay) ?? mergedReads(store, overlay);
    made.set(overlay, merged);
    return merged;
  }

  return {
    engine: store.engine,
    prepare: () => store.prepare(),
    ping: (context) => store.ping(context),
    close: () => store.close(),
    version: kept.version,
    vocabulary: (context) => store.vocabulary(context),
    datasets: (context) => store.datasets(context),
    idsOfDataset: (dataset, what, context, page) => store.idsOfDataset(dataset, what, context, page),
    relationIds: (after, first, context) => store.relationIds(after, first, context),
    countEvidenceOf: (relations, query, context) => store.countEvidenceOf(relations, query, context),
    standingIds: (relations, context) => store.standingIds(relations, context),
    relationsSpokenBy: (entities, context) => store.relationsSpokenBy(entities, context),
    sourcesByIds: (ids, context) => store.sourcesByIds(ids, context),
    sources: (page, context) => store.sources(page, context),
    countSources: (context) => store.countSources(context),

    entitiesByIds: async (ids, context) => (await reads(context)).entitiesByIds(ids, context),
    entities: async (query, order, page, context) =>
      (await reads(context)).entities(query, order, page, context),
    countEntities: async (query, context) => (await reads(context)).countEntities(query, context),
    names: async (context) => (await reads(context)).names(context),
    relationsByIds: async (ids, lens, context) => (await reads(context)).relationsByIds(ids, lens, context),
    relations: async (query, order, page, lens, context) =>
      (await reads(context)).relations(query, order, page, lens, context),
    countRelations: async (query, lens, context) =>
      (await reads(context)).countRelations(query, lens, context),
    relationsOf: async (ids, query, order, page, lens, context) =>
      (await reads(context)).relationsOf(ids, query, order, page, lens, context),
    relationCounts: async (ids, query, lens, context) =>
      (await reads(context)).relationCounts(ids, query, lens, context),
    relationsAmong: async (ids, query, first, lens, context) =>
      (await reads(context)).relationsAmong(ids, query, first, lens, context),
    steps: async (ids, query, first, lens, context) =>
      (await reads(context)).steps(ids, query, first, lens, context),
    relationsPointingAt: async (field, ids, lens, context) =>
      (await reads(context)).relationsPointingAt(field, ids, lens, context),
    relationHistories: async (ids, context) => (await reads(context)).relationHistories(ids, context),
    relationFacts: async (ids, context) => (await reads(context)).relationFacts(ids, context),
    changes: async (query, range, page, context) =>
      (await reads(context)).changes(query, range, page, context),
    countChanges: async (query, range, context) => (await reads(context)).countChanges(query, range, context),
    evidenceOf: async (relations, query, page, context) =>
      (await reads(context)).evidenceOf(relations, query, page, context),
    evidenceByIds: async (ids, context) => (await reads(context)).evidenceByIds(ids, context),
    evidenceOfSources: async (sources, query, page, context) =>
      (await reads(context)).evidenceOfSources(sources, query, page, context),

    keepView: (view, room) => store.keepView(view, room),
    keptView: (id, context) => store.keptView(id, context),
    namedViews: (context) => store.namedViews(context),
    nameView: (named, most) => store.nameView(named, most),
    forgetName: (id) => store.forgetName(id),

    decisions: (context) => store.decisions(context),
    decide: (made) => decideAndFold(store, made).finally(kept.forget),
    undoDecision: (id, undoing) => undoAndFold(store, id, undoing).finally(kept.forget),
    write: (batch) => store.write(batch).finally(kept.forget),
  };
}

type MergedReads = ReturnType<typeof mergedReads>;

function mergedReads(store: GraphStore, overlay: Overlay) {
  return {
    ...mergedEntities(store, overlay),
    ...mergedRelations(store, overlay),
    ...mergedCounts(store, overlay),
    ...mergedWalks(store, overlay),
    ...mergedChanges(store, overlay),
    ...mergedEvidence(store, overlay),
  };
}
