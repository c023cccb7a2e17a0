import type { Evidence, HistoryState, Relation, RelationFacts, Voice } from '../../model/types.ts';
import type { SeenRelation, Step } from '../port.ts';
import type { Overlay } from './overlay.ts';

/** Records with the ids that entities answer by; what names nobody who was merged is given back as it is. */
export function mapped({ resolve, affected }: Overlay) {
  const isOurs = (id: string | null) => id !== null && affected.has(id);
  const idOrNull = (id: string | null) => (id === null ? null : resolve(id));

  const ends = <Facts extends { from: string; to: string; event: string | null }>(facts: Facts): Facts =>
    isOurs(facts.from) || isOurs(facts.to) || isOurs(facts.event)
      ? { ...facts, from: resolve(facts.from), to: resolve(facts.to), event: idOrNull(facts.event) }
      : facts;
  const voice = (one: Voice): Voice => ({
    ...one,
    speaker: idOrNull(one.speaker),
    party: idOrNull(one.party),
  });
  const speaks = ({ speaker, party }: Voice) => isOurs(speaker) || isOurs(party);
  const state = (one: HistoryState): HistoryState =>
    one.supports.some(speaks) || one.denies.some(speaks)
      ? { ...one, supports: one.supports.map(voice), denies: one.denies.map(voice) }
      : one;

  return {
    seen: (relation: SeenRelation): SeenRelation => ({ ...ends(relation), state: state(relation.state) }),
    relation: (relation: Relation): Relation => ({
      ...ends(relation),
      history: relation.history.map(state),
    }),
    facts: (facts: RelationFacts): RelationFacts => ends(facts),
    step: (step: Step): Step => ({ ...step, from: resolve(step.from), to: resolve(step.to) }),
    evidence: (one: Evidence): Evidence =>
      isOurs(one.speaker) || isOurs(one.onBehalfOf)
        ? { ...one, speaker: idOrNull(one.speaker), onBehalfOf: idOrNull(one.onBehalfOf) }
        : one,
  };
}
