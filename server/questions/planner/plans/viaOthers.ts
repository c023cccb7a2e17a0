import type { SeenRelation } from '../../../store/port.ts';
import type { AnswerRow } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { typeTerm, typesOf } from '../../../queries/vocabularyTerms.ts';
import type { Desk } from '../desk.ts';
import { otherEnd, relationsWhere } from '../read.ts';
import { standingOf } from '../standing.ts';

const MOST = 4;

/**
 * What one's people or firms have with the other: "Jim Farley, who leads Ford, drove a Xiaomi car".
 * One step over a position, an ownership or a membership; nothing that is denied.
 */
export async function viaOthers(
  desk: Desk,
  left: readonly string[],
  right: readonly string[],
  types?: readonly string[],
): Promise<AnswerRow[]> {
  const close = typesOf(desk.vocabulary, ['EMPLOYMENT', 'OWNERSHIP', 'MEMBERSHIP']);
  const rows = [
    ...(await steps(desk, left, right, close, types)),
    ...(await steps(desk, right, left, close, types)),
  ];
  return rows.slice(0, MOST);
}

async function steps(
  desk: Desk,
  near: readonly string[],
  far: readonly string[],
  close: readonly string[],
  types?: readonly string[],
): Promise<AnswerRow[]> {
  const ties = (await relationsWhere(desk, { of: [...near], types: [...close] })).filter(
    (relation) => standingOf(desk, relation) === 'MATCH',
  );
  const middles = new Map<string, SeenRelation>();
  for (const tie of ties)
    for (const id of near)
      if ([tie.from, tie.to].includes(id) && !far.includes(otherEnd(tie, id)))
        middles.set(otherEnd(tie, id), tie);
  if (middles.size === 0) return [];
  const second = await relationsWhere(desk, { of: [...far], ...(types ? { types: [...types] } : {}) });
  const found = second.flatMap((relation) => {
    const middle = [relation.from, relation.to].find(
      (id) => middles.has(id) && far.includes(otherEnd(relation, id)),
    );
    const tie = middle === undefined ? undefined : middles.get(middle);
    return tie && ['MATCH', 'ONLY_POSSIBLE'].includes(standingOf(desk, relation)) ? [{ relation, tie }] : [];
  });
  await desk.learn(found.flatMap(({ relation, tie }) => [relation, tie]));
  return found.map(({ relation, tie }) =>
    rowOf(desk, [relation, tie], { title: title(desk, relation, tie), because: 'OTHER_RELATION' }),
  );
}

function title(desk: Desk, relation: SeenRelation, tie: SeenRelation): string {
  const words = ({ from, to, type }: SeenRelation) =>
    `${desk.entity(from)} ${typeTerm(desk.vocabulary, type).label} ${desk.entity(to)}`;
  return `${words(relation)} (${words(tie)})`;
}
