import type { Named } from '../grammar/tree.ts';
import type { SeenRelation } from '../../store/port.ts';
import type { Desk } from './desk.ts';
import { relationsWhere } from './read.ts';
import { standingOf } from './standing.ts';

/** The relation types by which somebody leads something: what "head of" means in the vocabulary. */
export function headTypes(desk: Desk): string[] {
  const found = desk.lexicon.phrases.get('head of').find(({ as }) => as === 'RELATION');
  return found?.as === 'RELATION' ? found.types : [];
}

/** Entity ids that a question's name stands for: those who lead the entity, where it asks for its head. */
export async function standsFor(
  desk: Desk,
  named: Named,
): Promise<{ ids: string[]; through: SeenRelation[] }> {
  const meant = named.group === true ? named.ids : named.ids.slice(0, 1);
  if (!named.headOf || meant.length === 0) return { ids: meant, through: [] };
  const relations = await relationsWhere(desk, { of: meant, types: headTypes(desk) });
  const through = relations.filter(
    (relation) => meant.includes(relation.to) && standingOf(desk, relation) === 'MATCH',
  );
  return { ids: [...new Set(through.map(({ from }) => from))], through };
}

/** Ids of several names at once. */
export async function allStandFor(desk: Desk, named: readonly Named[]): Promise<string[]> {
  const found = await Promise.all(named.map((one) => standsFor(desk, one)));
  return [...new Set(found.flatMap(({ ids }) => ids))];
}

/** A name as a sentence says it: "Ford", "the head of Ford". */
export const nameInWords = (named: Named): string =>
  named.headOf ? `the head of ${named.name}` : named.name;
