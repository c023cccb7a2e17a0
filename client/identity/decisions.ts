import { mergeEntities, keepApart, undoDecision } from '../api/identity.ts';
import type { Decided, IdentityDecision } from '../api/identity.ts';
import type { Named } from '../api/types.ts';
import { loadEntities } from '../api/picture.ts';
import { forgetAnswers } from '../api/useAnswer.ts';
import { say } from '../app/say.ts';
import { liaison } from '../state/index.ts';
import { text } from '../text.ts';

const words = text.identity;

/** Decides that one is the other; the picture then shows one. Rejects with a RequestFailure. */
export async function merge(kept: Named, other: Named, decided: Decided): Promise<void> {
  await mergeEntities({ kept: kept.id, merged: [other.id], ...decided });
  liaison.getState().actions.rename(new Map([[other.id, kept.id]]));
  await showAgain();
  say(words.mergedNow(other.name, kept.name));
}

/** Decides that they are not the same. */
export async function separate(one: Named, other: Named, decided: Decided): Promise<void> {
  await keepApart({ one: one.id, others: [other.id], ...decided });
  forgetAnswers();
  say(words.apartNow);
}

/** Takes a decision back; who stands on its own again comes back into the picture. */
export async function takeBack(decision: IdentityDecision, decided: Decided): Promise<void> {
  await undoDecision({ decision: decision.id, ...decided });
  if (decision.verdict === 'DISTINCT') {
    forgetAnswers();
    say(words.takenBack);
    return;
  }
  await showAgain();
  const { actions, view } = liaison.getState();
  // Where the one is seen, the others are missed.
  if (view.entities.includes(decision.kept.id))
    actions.addEntities(
      decision.merged.map(({ id }) => id),
      decision.kept.id,
    );
  say(words.separated(decision.merged.map(({ name }) => name)));
}

/** Everything that the page holds is read anew. */
async function showAgain(): Promise<void> {
  const { actions, data, view } = liaison.getState();
  const known = [...new Set([...Object.keys(data.entities), ...view.entities])];
  const fresh = await loadEntities(known, [], view.lens);
  forgetAnswers();
  actions.replaceData(fresh);
}
