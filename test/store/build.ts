/** Makers of whole records for store tests: what a test does not care about has a plain default. */
import type {
  Entity,
  Evidence,
  FuzzyDate,
  HistoryState,
  Relation,
  Source,
  Voice,
} from '../../server/model/types.ts';

export function entity(given: Pick<Entity, 'id' | 'kind' | 'name'> & Partial<Entity>): Entity {
  return {
    aliases: [],
    country: null,
    summary: null,
    date: null,
    place: null,
    url: null,
    externalIds: [],
    properties: [],
    datasets: ['world'],
    ...given,
  };
}

export function source(given: Pick<Source, 'id'> & Partial<Source>): Source {
  return {
    publisher: null,
    title: `Document ${given.id}`,
    url: null,
    publishedOn: null,
    basedOn: [],
    dataset: 'world',
    ...given,
  };
}

export function relation(
  given: Pick<Relation, 'id' | 'type' | 'from' | 'to' | 'history'> & Partial<Relation>,
): Relation {
  return {
    dataset: 'world',
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
    ...given,
  };
}

export function evidence(given: Pick<Evidence, 'id' | 'relation' | 'source'> & Partial<Evidence>): Evidence {
  return {
    stance: 'SUPPORTS',
    basis: 'OUTLET',
    speaker: null,
    attribution: null,
    onBehalfOf: null,
    locator: null,
    note: null,
    start: null,
    end: null,
    publishedOn: null,
    recordedAt: '2026-02-20T08:00:00.000Z',
    withdrawnAt: null,
    retracts: null,
    origin: null,
    dataset: 'world',
    ...given,
  };
}

/** `holds` as four days: earliest and latest beginning, earliest and latest end. */
type Held = [startEarliest: string, startLatest: string, endEarliest: string, endLatest: string];

export const ALWAYS: Held = ['0000-01-01', '0000-01-01', '9999-12-31', '9999-12-31'];

export function state(
  knownFrom: string,
  status: HistoryState['status'],
  held: Held,
  given: Partial<Omit<HistoryState, 'knownFrom' | 'status' | 'holds'>> = {},
): HistoryState {
  const [startEarliest, startLatest, endEarliest, endLatest] = held;
  return {
    knownFrom,
    knownUntil: null,
    status,
    rule: RULES[status],
    margin: null,
    start: null,
    startStated: given.start !== undefined && given.start !== null,
    end: null,
    holds: { startEarliest, startLatest, endEarliest, endLatest },
    firstPublished: knownFrom,
    lastReported: knownFrom,
    originals: 1,
    supports: [voice('wire')],
    denies: [],
    ...given,
  };
}

export function date(text: string, earliest: string | null, latest: string | null): FuzzyDate {
  return { text, earliest, latest };
}

export function voice(sourceId: string, given: Partial<Voice> = {}): Voice {
  return { speaker: null, attribution: null, source: sourceId, basis: 'OUTLET', party: null, ...given };
}

const RULES = { CONFIRMED: 3, REPORTED: 4, DISPUTED: 3, DENIED: 4, RETRACTED: 1 } as const;
