import type { IdentityDecision, Undoing } from '../../model/identity/decision.ts';
import { patience } from '../chunks.ts';
import type { DecisionStore } from '../decisions.ts';
import type { GraphStore } from '../port.ts';
import { refolding } from './refold.ts';

/** Others who decide at the same time make histories stale; after so many times it is no chance. */
const MOST_TRIES = 10;

/** Adds decisions to a store, with the histories folded by them, all or nothing. */
export async function decideAndFold(
  store: GraphStore,
  made: readonly IdentityDecision[],
): ReturnType<DecisionStore['decide']> {
  return untilFresh(async () => {
    const before = await store.decisions(patience());
    return store.decide(made, await refolding(store, before, [...before, ...made]));
  });
}

/** Takes a decision back, with the histories folded without it, all or nothing. */
export async function undoAndFold(
  store: GraphStore,
  id: string,
  undoing: Undoing,
): ReturnType<DecisionStore['undoDecision']> {
  return untilFresh(async () => {
    const before = await store.decisions(patience());
    const after = before.map((one) => (one.id === id ? { ...one, undoneAt: undoing.at } : one));
    return store.undoDecision(id, undoing, await refolding(store, before, after));
  });
}

/** Tries again while others decide in between; STALE: they did so every time. */
export async function untilFresh<Outcome>(
  attempt: () => Promise<Outcome | 'STALE'>,
): Promise<Outcome | 'STALE'> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt();
    if (outcome !== 'STALE' || tries === MOST_TRIES) return outcome;
  }
}
