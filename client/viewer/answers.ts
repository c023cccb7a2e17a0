import type { EntityDetails, RelationDetails } from '../api/details.ts';
import type {
  EvidenceAnswer,
  ListedRelation,
  Named,
  RelationAnswer,
  RelationCountAnswer,
} from '../api/types.ts';
import { byId, held } from './held.ts';
import type { HeldEntity, HeldEvidence, HeldRelation } from './held.ts';

/**
 * What the API would answer, taken from the file: a function for each document of the page, by the name
 * of its operation. An answer may hold more fields than the document asks for.
 */
export const answers: Readonly<Record<string, (variables: Variables) => unknown>> = {
  Opening: () => ({ vocabulary: held.vocabulary, datasets: held.datasets }),
  Ping: () => ({ __typename: 'Query' }),
  Entities: ({ ids, first }) => ({ entities: { nodes: entitiesOf(ids).slice(0, first) } }),
  BestSupported: ({ first }) => ({
    relations: { nodes: held.relations.filter(isNow).slice(0, first).map(withEnds) },
  }),
  Among: ({ ids = [] }) => {
    const relations = among(ids).map(drawn);
    return { among: { relations, total: relations.length, truncated: false } };
  },
  Expand: ({ of = [], types }) => expand(of, types ?? null),
  EntityDetails: ({ id, categories }) => ({ entity: entityDetails(id, categories) }),
  RelationsApart: ({ id, categories, certainty }) => ({
    entity: { relations: page(relationsOf(id, categories).filter((one) => one.certainty === certainty)) },
  }),
  RelationCounts: ({ id }) => ({ entity: { relationCounts: counts(relationsOf(id).filter(isNow)) } }),
  RelationDetails: ({ id }) => ({ relation: relationDetails(id) }),
  Search: ({ text = '', first }) => ({ search: search(text).slice(0, first) }),
  Sources: () => ({ sources: { nodes: held.sources } }),
  FromSource: ({ ids = [], source }) => ({
    among: {
      relations: among(ids).filter(({ evidence }) =>
        evidence.nodes.some((piece) => piece.source === source || piece.origin === source),
      ),
    },
  }),
  Cited: ({ ids = [] }) => ({
    among: { relations: among(ids).map((one) => ({ id: one.id, evidence: statements(one) })) },
  }),
};

interface Variables {
  id?: string;
  ids?: string[];
  of?: string[];
  types?: string[] | null;
  categories?: string[];
  certainty?: string;
  text?: string;
  source?: string;
  first?: number;
}

const isNow = ({ certainty }: HeldRelation): boolean => certainty === 'CERTAIN' || certainty === 'POSSIBLE';

function entitiesOf(ids: string[] | undefined): HeldEntity[] {
  if (!ids) return held.entities;
  return ids.flatMap((id) => byId.entities.get(id) ?? []);
}

function among(ids: readonly string[]): HeldRelation[] {
  const ends = new Set(ids);
  return held.relations.filter((one) => isNow(one) && ends.has(one.from.id) && ends.has(one.to.id));
}

function relationsOf(id: string | undefined, categories?: readonly string[]): HeldRelation[] {
  return held.relations.filter(
    ({ from, to, category }) => (from.id === id || to.id === id) && (categories?.includes(category) ?? true),
  );
}

function expand(of: readonly string[], types: readonly string[] | null): unknown {
  const found = of
    .flatMap((id) => relationsOf(id))
    .filter((one) => isNow(one) && (types?.includes(one.type) ?? true));
  const ids = [...new Set([...of, ...found.flatMap(({ from, to }) => [from.id, to.id])])];
  const neighbourhood = {
    entities: entitiesOf(ids),
    relations: found.map(drawn),
    truncated: false,
    total: found.length,
  };
  return { neighbourhood };
}

function entityDetails(id: string | undefined, categories?: string[]): EntityDetails | null {
  const entity = byId.entities.get(id ?? '');
  if (!entity) return null;
  const all = relationsOf(id, categories);
  const happened = held.relations.filter((one) => one.event?.id === id && isNow(one));
  return {
    ...entity,
    relations: page(all.filter(isNow)),
    ended: page(all.filter(({ certainty }) => certainty === 'ENDED')),
    notYet: page(all.filter(({ certainty }) => certainty === 'NOT_YET')),
    relationCounts: counts(relationsOf(id).filter(isNow)),
    ...(happened.length > 0 ? { happened: happened.map(listed) } : {}),
  };
}

const page = (relations: readonly HeldRelation[]) => ({
  nodes: relations.map(listed),
  totalCount: relations.length,
});

function counts(relations: readonly HeldRelation[]): RelationCountAnswer[] {
  const rows = new Map<string, RelationCountAnswer>();
  for (const { type, label, category, status, certainty } of relations) {
    const key = `${type} ${status} ${certainty}`;
    const row = rows.get(key) ?? { type, label, category, status, certainty, count: 0 };
    rows.set(key, { ...row, count: row.count + 1 });
  }
  return [...rows.values()];
}

function relationDetails(id: string | undefined): RelationDetails | null {
  const relation = byId.relations.get(id ?? '');
  if (!relation) return null;
  const linked = (reference: { id: string } | null) => {
    const found = reference && byId.relations.get(reference.id);
    return found ? listed(found) : null;
  };
  const linkedAll = (references: ReadonlyArray<{ id: string }>) =>
    references.flatMap((one) => linked(one) ?? []);
  return {
    ...relation,
    ...listed(relation),
    evidence: statements(relation),
    about: linked(relation.about),
    follows: linked(relation.follows),
    widens: linked(relation.amends),
    followedBy: linkedAll(relation.followedBy),
    denials: linkedAll(relation.deniedBy),
    amendments: linkedAll(relation.amendments),
  };
}

function listed(relation: HeldRelation): ListedRelation {
  return { ...relation, ...drawn(relation), ...withEnds(relation), event: relation.event };
}

/** A relation as the picture takes it. */
function drawn(relation: HeldRelation): RelationAnswer {
  return { ...relation, deniedBy: relation.deniedBy.flatMap(({ id }) => denier(id)) };
}

/** Who denies: the first end of the denial, where the file holds it. */
function denier(id: string): Array<{ from: { id: string } }> {
  const denial = byId.relations.get(id);
  return denial ? [{ from: { id: denial.from.id } }] : [];
}

function withEnds({ from, to }: HeldRelation): { from: HeldEntity | End; to: HeldEntity | End } {
  return {
    from: byId.entities.get(from.id) ?? stranger(from.id),
    to: byId.entities.get(to.id) ?? stranger(to.id),
  };
}

type End = Named & { kind: string };
const stranger = (id: string): End => ({ id, name: id, kind: '' });

const statements = ({ evidence }: HeldRelation) => ({
  nodes: evidence.nodes.flatMap(statement),
  pageInfo: evidence.pageInfo,
});

function statement(piece: HeldEvidence): EvidenceAnswer[] {
  const source = byId.sources.get(piece.source);
  const origin = piece.origin === null ? null : (byId.sources.get(piece.origin) ?? null);
  return source ? [{ ...piece, source, origin }] : [];
}

/** Names that hold what is typed, those that begin with it first. */
function search(text: string): unknown[] {
  const typed = folded(text);
  if (typed === '') return [];
  const hits = held.entities.flatMap((entity) => {
    const names = [entity.name, ...entity.aliases];
    const found = names
      .map((name) => ({ name, at: folded(name).indexOf(typed), alias: name !== entity.name }))
      .filter(({ at }) => at >= 0)
      .sort(
        (one, other) => Number(one.at > 0) - Number(other.at > 0) || Number(one.alias) - Number(other.alias),
      );
    const [best] = found;
    return best
      ? [{ entity, name: best.name, match: best.alias ? 'ALIAS' : 'PREFIX', rank: best.at > 0 ? 1 : 0 }]
      : [];
  });
  return hits.sort((one, other) => one.rank - other.rank || one.entity.name.localeCompare(other.entity.name));
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').trim();
