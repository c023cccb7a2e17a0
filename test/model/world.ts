import { certaintyOn } from '../../server/model/claims/certainty.ts';
import { foldHistory } from '../../server/model/claims/fold.ts';
import type { Evidence, HistoryState, Relation, RelationFacts, Source } from '../../server/model/types.ts';

/** A relation from `mill` to `ferry`, but for what is given. */
export function relation(facts: Partial<RelationFacts> = {}): RelationFacts {
  return {
    id: 'deal',
    type: 'SUPPLY_DEAL',
    from: 'mill',
    to: 'ferry',
    dataset: 'test',
    role: null,
    amount: null,
    share: null,
    place: null,
    event: null,
    summary: null,
    about: null,
    follows: null,
    amends: null,
    properties: [],
    ...facts,
  };
}

/** A statement in support, by the voice of the source `gazette`, of 1 January 2026, but for what is given. */
export function statement(id: string, said: Partial<Evidence> = {}): Evidence {
  return {
    id,
    relation: 'deal',
    stance: 'SUPPORTS',
    basis: 'OUTLET',
    speaker: null,
    attribution: null,
    onBehalfOf: null,
    locator: null,
    note: null,
    start: null,
    end: null,
    publishedOn: '2026-01-01',
    recordedAt: '2026-03-01T09:00:00.000Z',
    withdrawnAt: null,
    retracts: null,
    source: 'gazette',
    origin: null,
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

/** The first end of `relation()`, speaking for itself. */
export const mill: Partial<Evidence> = { speaker: 'mill', basis: 'OFFICIAL' };

/** The history of `relation()` by statements `e0`, `e1`, …; the Courier repeats the Gazette. */
export function fold(
  said: Array<Partial<Evidence>>,
  more: { occurrence?: boolean; followers?: Relation[] } = {},
): HistoryState[] {
  const sources = documents({ gazette: [], courier: ['gazette'] });
  const evidence = said.map((piece, index) => statement(`e${index}`, piece));
  return foldHistory({ relation: relation(), occurrence: false, followers: [], evidence, sources, ...more });
}

/** A history in a line a state; `?` marks a margin. */
export const told = (history: HistoryState[]) =>
  history.map(
    ({ knownFrom, knownUntil, status, margin }) =>
      `${knownFrom}–${knownUntil ?? ''} ${status}${margin ? '?' : ''}`,
  );

export const last = (history: HistoryState[]) => history.at(-1) as HistoryState;

export const certainties = (state: HistoryState, ...days: string[]) =>
  days.map((day) => certaintyOn(state, day)).join(' ');
