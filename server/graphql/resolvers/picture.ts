import type { PartnerRow } from '../../queries/partners/rows.ts';
import type { Subgraph } from '../../queries/relations/subgraph.ts';
import type { FoundPath } from '../../queries/paths/paths.ts';
import { pathSentence } from '../../queries/paths/pathSentence.ts';
import type { Lens } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { entityParent, entityParents, relationParent } from './parents.ts';
import { fuzzyResolvers } from './fuzzy.ts';

export interface PathParent {
  path: FoundPath;
  lens: Lens;
}

export interface PartnerRowParent {
  row: PartnerRow;
  lens: Lens;
}

/** What is drawn or told as a whole: subgraphs, paths, rows of partners. */
export const pictureResolvers = {
  ...fuzzyResolvers,
  Subgraph: {
    entities: ({ entities, lens }: Subgraph, _: unknown, context: Context) =>
      entityParents(entities, lens, context),
    relations: ({ relations, lens }: Subgraph) => relations.map((relation) => ({ relation, lens })),
  },
  Path: {
    length: ({ path }: PathParent) => path.relations.length,
    weakest: ({ path }: PathParent) => path.weakest,
    entities: ({ path, lens }: PathParent, _: unknown, context: Context) =>
      entityParents(path.entities, lens, context),
    relations: relationsOfPath,
    sentence: sentenceOfPath,
  },
  PartnerRow: {
    entity: ({ row, lens }: PartnerRowParent, _: unknown, context: Context) =>
      entityParent(row.entity, lens, context),
    relations: ({ row, lens }: PartnerRowParent) => row.relations.map((relation) => ({ relation, lens })),
    because: ({ row }: PartnerRowParent) => row.because,
    reason: ({ row }: PartnerRowParent) => row.reason,
    certainty: ({ row }: PartnerRowParent) => row.certainty,
    lastReported: ({ row }: PartnerRowParent) => row.lastReported,
  },
};

async function relationsOfPath({ path, lens }: PathParent, _: unknown, context: Context) {
  const found = await Promise.all(path.relations.map((id) => relationParent(id, lens, context)));
  return found.filter((parent) => parent !== null);
}

async function sentenceOfPath(parent: PathParent, _: unknown, context: Context) {
  const { path, lens } = parent;
  const [entities, relations, vocabulary] = await Promise.all([
    entityParents(path.entities, lens, context),
    relationsOfPath(parent, _, context),
    context.reading.vocabulary(),
  ]);
  const names = entities.map(({ entity }) => entity.name);
  return pathSentence(
    names,
    path.entities,
    relations.map(({ relation }) => relation),
    path.weakest,
    vocabulary,
  );
}
