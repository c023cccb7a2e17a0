import type { SeenRelation } from '../../../store/port.ts';
import type { Aim, End, Named, Wanted } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery, relationsQuery } from '../graphql.ts';
import { allStandFor } from '../heads.ts';
import { asksWhoMet, metAtMeetings } from '../meetings.ts';
import { mentioning } from '../mentions.ts';
import { isEnd, otherEnd, relationsAmong, relationsWhere } from '../read.ts';
import { withoutAmendments } from '../standing.ts';
import { sieve } from '../wanted.ts';

export interface Selected {
  relations: SeenRelation[];
  /** What would be asked for, were it not with somebody else. */
  withOthers: SeenRelation[];
  missing: string[];
  narrowed: boolean;
  graphql: string;
  ids: string[];
}

const EVENTS = ['Event', 'Meeting'];

/** Event ids among the named, and everybody else. */
export function eventsAmong(desk: Desk, ids: readonly string[]): { events: string[]; others: string[] } {
  const isEvent = (id: string) => EVENTS.includes(desk.lexicon.names.kindOf(id) ?? '');
  return { events: ids.filter(isEvent), others: ids.filter((id) => !isEvent(id)) };
}

/** The relations that a question about when, where or on what speaks of: between the named, of the one named, or at the event named. */
export async function select(
  desk: Desk,
  named: readonly Named[],
  aim: Aim | null,
  end: End,
  words: readonly Span[],
  party: Wanted | null,
): Promise<Selected> {
  const ids = await allStandFor(desk, named);
  const { events, others } = eventsAmong(desk, ids);
  const types = aim ? { types: aim.types } : {};
  const all = await read(desk, events, others, ids, aim, end);
  const found = await withParty(desk, all, others, party);
  const { relations, missing, narrowed } = await mentioning(desk, found, words);
  const graphql =
    others.length > 1
      ? amongQuery(desk, others, aim?.types)
      : relationsQuery(desk, {
          ...(others.length > 0 ? { of: others } : ids.length > 0 && events.length === 0 ? { of: ids } : {}),
          ...types,
          ...(party?.kinds ? { otherKinds: party.kinds } : {}),
          ...(party?.countries ? { otherCountries: party.countries } : {}),
        });
  return {
    relations: narrowed ? relations : withoutAmendments(relations),
    withOthers: all.filter((relation) => !found.includes(relation)),
    missing,
    narrowed,
    graphql,
    ids,
  };
}

/** Those whose other end is what the question speaks of. */
export async function withParty(
  desk: Desk,
  relations: SeenRelation[],
  [only, ...more]: readonly string[],
  party: Wanted | null,
): Promise<SeenRelation[]> {
  if (!party || only === undefined || more.length > 0) return relations;
  const { fits } = await sieve(
    desk,
    relations.map((relation) => otherEnd(relation, only)),
    party,
  );
  return relations.filter((relation) => fits.has(otherEnd(relation, only)));
}

async function read(
  desk: Desk,
  events: string[],
  others: string[],
  ids: string[],
  aim: Aim | null,
  end: End,
): Promise<SeenRelation[]> {
  const types = aim ? { types: aim.types } : {};
  if (others.length > 1) {
    const rows = (await relationsAmong(desk, others, aim?.types)).filter(
      ({ event }) => events.length === 0 || (event !== null && events.includes(event)),
    );
    if (rows.length > 0 || !asksWhoMet(aim)) return rows;
    const [first = '', ...rest] = others;
    return (await metAtMeetings(desk, first))
      .filter(({ other }) => rest.includes(other))
      .flatMap(({ relations }) => relations);
  }
  if (events.length > 0) {
    const own = await relationsWhere(desk, { of: events });
    const happened = await atEvents(desk, events);
    return [...own, ...happened].filter(
      (relation) =>
        (!aim || aim.types.includes(relation.type)) &&
        others.every((id) => relation.from === id || relation.to === id),
    );
  }
  const [only] = ids;
  const rows = await relationsWhere(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types });
  return only === undefined ? rows : rows.filter((relation) => isEnd(desk, relation, only, aim, end));
}

/** Relations that happened at these events. */
export async function atEvents(desk: Desk, events: readonly string[]): Promise<SeenRelation[]> {
  const happenings = await desk.reading.happenings();
  const ids = events.flatMap((event) => happenings.get(event) ?? []).slice(0, 1_000);
  if (ids.length === 0) return [];
  const rows = await desk.reading.store.relationsByIds(ids, desk.lens, desk.reading.read);
  return rows.filter((row) => row !== null);
}
