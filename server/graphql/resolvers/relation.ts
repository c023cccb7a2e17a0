import { addDays } from '../../model/dates/days.ts';
import { stateOn } from '../../model/claims/certainty.ts';
import { statusReason } from '../../model/claims/reason.ts';
import type { HistoryState, Stance } from '../../model/types.ts';
import { checkFirst } from '../../queries/checks/bounds.ts';
import { pageOf } from '../../queries/cursor.ts';
import { certaintyReason } from '../../queries/relations/certaintyReason.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import { connection } from '../connection.ts';
import type { Context } from '../context.ts';
import type { RelationParent } from '../parents.ts';
import { entityParent, relationParent } from './parents.ts';

interface EvidenceArguments {
  stance?: Stance | null;
  first?: number | null;
  after?: string | null;
}

const term = async ({ relation }: RelationParent, { reading }: Context) =>
  typeTerm(await reading.vocabulary(), relation.type);

export const relationResolvers = {
  Relation: {
    id: ({ relation }: RelationParent) => relation.id,
    type: ({ relation }: RelationParent) => relation.type,
    label: async (parent: RelationParent, _: unknown, context: Context) =>
      (await term(parent, context)).label,
    noun: async (parent: RelationParent, _: unknown, context: Context) => (await term(parent, context)).noun,
    directed: async (parent: RelationParent, _: unknown, context: Context) =>
      (await term(parent, context)).directed,
    category: async (parent: RelationParent, _: unknown, context: Context) =>
      (await term(parent, context)).category,
    from: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      entityParent(relation.from, lens, context),
    to: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      entityParent(relation.to, lens, context),
    other: ({ relation, lens }: RelationParent, { than }: { than: string }, context: Context) =>
      entityParent(otherEnd(relation, than), lens, context),
    status: ({ relation }: RelationParent) => relation.state.status,
    statusReason: ({ relation }: RelationParent, _: unknown, context: Context) =>
      reasonOf(relation.state, context),
    certainty: ({ relation }: RelationParent) => relation.certainty,
    certaintyReason: ({ relation, lens }: RelationParent) => certaintyReason(relation, lens),
    history,
    start: ({ relation }: RelationParent) => relation.state.start,
    startStated: ({ relation }: RelationParent) => relation.state.startStated,
    end: ({ relation }: RelationParent) => relation.state.end,
    firstPublished: ({ relation }: RelationParent) => relation.state.firstPublished,
    lastReported: ({ relation }: RelationParent) => relation.state.lastReported,
    originals: ({ relation }: RelationParent) => relation.state.originals,
    role: ({ relation }: RelationParent) => relation.role,
    amount: ({ relation }: RelationParent) => relation.amount,
    share: ({ relation }: RelationParent) => relation.share,
    properties: ({ relation }: RelationParent) => relation.properties,
    place: ({ relation }: RelationParent) => relation.place,
    event: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      entityParent(relation.event, lens, context),
    // Written with all evidence at hand: under an earlier `knownBy` it would tell what nobody knew.
    summary: ({ relation }: RelationParent) => (relation.state.knownUntil === null ? relation.summary : null),
    about: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      relationParent(relation.about, lens, context),
    deniedBy,
    follows: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      relationParent(relation.follows, lens, context),
    followedBy,
    amends: ({ relation, lens }: RelationParent, _: unknown, context: Context) =>
      relationParent(relation.amends, lens, context),
    amendments,
    dataset: ({ relation }: RelationParent) => relation.dataset,
    evidence,
  },
  HistoryEntry: {
    statusReason: ({ state }: { state: HistoryState }, _: unknown, context: Context) =>
      reasonOf(state, context),
  },
};

function otherEnd({ from, to }: { from: string; to: string }, than: string): string | null {
  if (than === from) return to;
  return than === to ? from : null;
}

/** The rule's sentence with the names of all who say and deny. */
async function reasonOf(state: HistoryState, { loaders }: Context): Promise<string> {
  const voices = [...state.supports, ...state.denies];
  const people = [...new Set(voices.flatMap(({ speaker, party }) => [speaker, party]))].filter(
    (id) => id !== null,
  );
  const [entities, sources] = await Promise.all([
    Promise.all(people.map((id) => loaders.entity(id, null))),
    Promise.all(voices.map(({ source }) => loaders.source(source, null))),
  ]);
  const names = new Map(entities.flatMap((entity) => (entity ? [[entity.id, entity.name] as const] : [])));
  const publishers = new Map(
    sources.flatMap((source) => (source ? [[source.id, source.publisher ?? source.title] as const] : [])),
  );
  return statusReason(
    state,
    (id) => names.get(id) ?? id,
    (id) => publishers.get(id) ?? id,
  );
}

/** States up to the day of `knownBy`; the one that covers it is open, whatever came later. */
async function history({ relation, lens }: RelationParent, _: unknown, { loaders }: Context) {
  const states = (await loaders.history(relation.id, null))?.history ?? [];
  const last = stateOn(states, lens.knownBy);
  return states
    .filter(({ knownFrom }) => knownFrom <= lens.knownBy)
    .map((state) => ({
      state,
      from: state.knownFrom,
      until: state === last || state.knownUntil === null ? null : addDays(state.knownUntil, -1),
      status: state.status,
      originals: state.originals,
      start: state.start,
      end: state.end,
      margin: state.margin,
    }));
}

/** Denials that stand; one that was itself denied or taken back marks nothing. */
async function deniedBy({ relation, lens }: RelationParent, _: unknown, { reading, loaders }: Context) {
  const vocabulary = await reading.vocabulary();
  const rows = await loaders.pointingAt(relation.id, { field: 'about', lens });
  return rows
    .filter(
      ({ type, state }) =>
        typeTerm(vocabulary, type).category === 'DENIAL' &&
        state.status !== 'DENIED' &&
        state.status !== 'RETRACTED',
    )
    .map((row) => ({ relation: row, lens }));
}

/** What grew out of it, as far as that is believed: its start is what ended the talks. */
async function followedBy({ relation, lens }: RelationParent, _: unknown, { loaders }: Context) {
  const rows = await loaders.pointingAt(relation.id, { field: 'follows', lens });
  return rows
    .filter(({ state }) => state.status !== 'DENIED' && state.status !== 'RETRACTED')
    .map((row) => ({ relation: row, lens }));
}

/** Widenings and renewals that had come about by the day asked about. */
async function amendments({ relation, lens }: RelationParent, _: unknown, { loaders }: Context) {
  const rows = await loaders.pointingAt(relation.id, { field: 'amends', lens });
  return rows.filter(({ certainty }) => certainty !== 'NOT_YET').map((row) => ({ relation: row, lens }));
}

async function evidence({ relation, lens }: RelationParent, given: EvidenceArguments, { loaders }: Context) {
  const asked = { ...(given.stance ? { stance: given.stance } : {}), knownBy: lens.knownBy };
  const page = pageOf('evidence', checkFirst(given.first ?? 20), given.after);
  const rows = await loaders.evidenceOf(relation.id, { asked, page });
  return connection(
    rows,
    'evidence',
    (row) => ({ evidence: row, lens }),
    () => loaders.countEvidenceOf(relation.id, asked),
  );
}
