import { certaintyOfChange } from '../../model/claims/change.ts';
import type { Change, ChangeRange } from '../../model/claims/change.ts';
import { changeQuery, rangeOf } from '../../queries/changes/asked.ts';
import { dayOfChange } from '../../queries/changes/day.ts';
import { evidenceOfChange, statedStart } from '../../queries/changes/evidence.ts';
import { changeSentence } from '../../queries/changes/sentence.ts';
import { checkFirst } from '../../queries/checks/bounds.ts';
import { pageOf } from '../../queries/cursor.ts';
import { LIMITS } from '../../queries/limits.ts';
import type { RelationFilter } from '../../queries/relations/relationFilter.ts';
import { typeTerm } from '../../queries/vocabularyTerms.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import { connection, EMPTY_PAGE } from '../connection.ts';
import type { Context } from '../context.ts';
import { entityParent, relationParent } from './parents.ts';

interface ChangesArguments {
  since: string;
  until?: string | null;
  where?: RelationFilter | null;
  first?: number | null;
  after?: string | null;
}

interface ChangeParent {
  change: Change;
  range: ChangeRange;
  /** Both clocks stand at the last day of the range. */
  lens: Lens;
}

/** What happened after one day and up to another, as known by the later one, the latest first. */
export async function changes(_: unknown, given: ChangesArguments, { reading }: Context) {
  const { store, read } = reading;
  const range = rangeOf(given, reading.today);
  const lens = { asOf: range.until, knownBy: range.until };
  const page = pageOf('changes', checkFirst(given.first ?? 20), given.after);
  const query = changeQuery(given.where, await reading.vocabulary());
  const found = query ? await store.changes(query, range, page, read) : EMPTY_PAGE;
  const rows = found.rows.map((change) => ({ id: change.relation, change }));
  const count = async () => (query ? store.countChanges(query, range, read) : 0);
  const node = ({ change }: { change: Change }): ChangeParent => ({ change, range, lens });
  return { ...connection({ ...found, rows }, 'changes', node, count), since: range.after, lens };
}

export const changeResolvers = {
  Change: {
    kind: ({ change }: ChangeParent) => change.kind,
    relation: async (parent: ChangeParent, _: unknown, context: Context) => ({
      relation: await relationOf(parent, context),
      lens: parent.lens,
    }),
    day: async (parent: ChangeParent, _: unknown, context: Context) =>
      dayOfChange(parent.change, (await relationOf(parent, context)).state),
    certainty: ({ change, range }: ChangeParent) => certaintyOfChange(change, range),
    sentence,
    evidence,
  },
};

async function relationOf({ change, lens }: ChangeParent, { loaders }: Context): Promise<SeenRelation> {
  const relation = await loaders.relation(change.relation, lens);
  if (relation) return relation;
  throw new Error(
    `Expected the relation ${change.relation} of a change, found none: it was written anew meanwhile.`,
  );
}

async function sentence(parent: ChangeParent, _: unknown, context: Context): Promise<string> {
  const relation = await relationOf(parent, context);
  const { change, lens } = parent;
  const deal = change.kind === 'WIDENED' ? await relationParent(relation.amends, lens, context) : null;
  const [from, to] = await Promise.all(
    [relation.from, relation.to].map(
      async (id) => (await entityParent(id, lens, context))?.entity.name ?? id,
    ),
  );
  return changeSentence({
    change,
    day: dayOfChange(change, relation.state),
    status: relation.state.status,
    ends: [from ?? relation.from, to ?? relation.to],
    term: typeTerm(await context.reading.vocabulary(), (deal?.relation ?? relation).type),
  });
}

/** Talks that nobody says have ended are ended by the deals that follow them: then it is these that say so. */
async function evidence({ change, lens }: ChangeParent, _: unknown, { loaders }: Context) {
  const known = async (id: string) =>
    (await loaders.evidenceOf(id, { asked: { knownBy: lens.knownBy }, page: { first: LIMITS.page } })).rows;
  const own = evidenceOfChange(change, await known(change.relation));
  const shown = (rows: typeof own) => rows.map((row) => ({ evidence: row, lens }));
  if (own.length > 0 || change.kind !== 'ENDED') return shown(own);
  const followers = await loaders.pointingAt(change.relation, { field: 'follows', lens });
  const believed = followers.filter(
    ({ state }) => state.status === 'CONFIRMED' || state.status === 'REPORTED',
  );
  const stated = await Promise.all(
    believed.map(async ({ id }) => {
      const all = await known(id);
      const dated = statedStart(all);
      return dated.length > 0 ? dated : all.filter(({ stance }) => stance === 'SUPPORTS');
    }),
  );
  return shown(stated.flat());
}
