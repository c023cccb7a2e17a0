import type { Evidence, RelationFacts, Source } from '../../server/model/types.ts';

/** A relation from `mill` to `ferry`, but for what is given. */
export function relation(facts: Partial<RelationFacts> = {}): RelationFacts {
  return {
    id: 'deal', type: 'SUPPLY_DEAL', from: 'mill', to: 'ferry', dataset: 'test', role: null, amount: null, share: null,
    place: null, event: null, summary: null, about: null, follows: null, amends: null, properties: [],
    ...facts,
  };
}

/** A statement in support, by the voice of the source `gazette`, of 1 January 2026, but for what is given. */
export function statement(id: string, said: Partial<Evidence> = {}): Evidence {
  return {
    id, relation: 'deal', stance: 'SUPPORTS', basis: 'OUTLET', speaker: null, attribution: null, onBehalfOf: null,
    locator: null, note: null, start: null, end: null, publishedOn: '2026-01-01',
    recordedAt: '2026-03-01T09:00:00.000Z', withdrawnAt: null, retracts: null, source: 'gazette', origin: null,
    dataset: 'test',
    ...said,
  };
}

/** Documents by id, each by a publisher of its own, with what they repeat as a whole. */
export function documents(basedOn: Record<string, string[]>): Map<string, Source> {
  return new Map(
    Object.entries(basedOn).map(([id, repeats]) => [
      id,
      { id, publisher: null, title: id, url: null, publishedOn: null, basedOn: repeats, dataset: 'test' },
    ]),
  );
}
