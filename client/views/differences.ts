import { aboutRelation, dateWords } from './words.ts';
import type { Difference, Frozen, FrozenRelation } from './types.ts';

/**
 * What is otherwise now than it was frozen: relations first, those that are gone, then those that
 * differ, then new ones, then entities. Denials have no rows of their own: they show as the status
 * and evidence of what they deny.
 */
export function differences(before: Frozen, now: Frozen): Difference[] {
  const [was, is] = [relationsById(before), relationsById(now)];
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const stayed = [...was.values()].flatMap((old) => {
    const next = is.get(old.id);
    return next ? [{ old, next }] : [];
  });
  const added = [...is.values()].filter(({ id }) => !was.has(id));
  return [
    ...gone.map((old) =>
      ofRelation(
        old,
        'RELATION_GONE',
        `${aboutRelation(old, before)}: was ${statusWord(old)}, is no longer there.`,
      ),
    ),
    ...stayed.flatMap(({ old, next }) => changesOf(old, next, now)),
    ...added.map((next) =>
      ofRelation(next, 'RELATION_NEW', `${aboutRelation(next, now)}: new, ${statusWord(next)}.`),
    ),
    ...entityChanges(before, now),
  ];
}

function changesOf(old: FrozenRelation, next: FrozenRelation, now: Frozen): Difference[] {
  const about = aboutRelation(next, now);
  const rows: Difference[] = [];
  if (old.status !== next.status)
    rows.push(
      ofRelation(
        next,
        'STATUS',
        `${about}: was ${statusWord(old)}, is ${statusWord(next)}. ${next.statusReason}`.trim(),
      ),
    );
  if (old.certainty !== next.certainty)
    rows.push(
      ofRelation(
        next,
        'CERTAINTY',
        `${about}: ${CERTAINTY[old.certainty]} then, ${CERTAINTY[next.certainty]} now.`,
      ),
    );
  if (datesOf(old) !== datesOf(next))
    rows.push(ofRelation(next, 'DATES', `${about}: dated ${datesOf(old)} then, ${datesOf(next)} now.`));
  const more = missingFrom(old.evidence, next.evidence);
  const fewer = missingFrom(next.evidence, old.evidence);
  if (more > 0) rows.push(ofRelation(next, 'EVIDENCE_ADDED', `${about}: ${statements(more)} more.`));
  if (fewer > 0)
    rows.push(ofRelation(next, 'EVIDENCE_WITHDRAWN', `${about}: ${statements(fewer)} no longer counted.`));
  return rows;
}

function entityChanges(before: Frozen, now: Frozen): Difference[] {
  const is = new Map(now.entities.map((entity) => [entity.id, entity]));
  return before.entities.flatMap(({ id, name }): Difference[] => {
    const next = is.get(id);
    if (!next) return [ofEntity(id, 'ENTITY_GONE', `${name} is no longer in the data.`)];
    return next.name === name ? [] : [ofEntity(id, 'ENTITY_RENAMED', `${name} is now called ${next.name}.`)];
  });
}

const CERTAINTY = {
  CERTAIN: 'so on the day asked about',
  POSSIBLE: 'possibly so on the day asked about',
  ENDED: 'over by the day asked about',
  NOT_YET: 'not begun by the day asked about',
} as const satisfies Record<FrozenRelation['certainty'], string>;

const relationsById = ({ relations }: Frozen): Map<string, FrozenRelation> =>
  new Map(
    relations.filter(({ category }) => category !== 'DENIAL').map((relation) => [relation.id, relation]),
  );

const statusWord = ({ status }: FrozenRelation): string => status.toLowerCase();

const datesOf = ({ start, end }: FrozenRelation): string => dateWords(start, end);

const missingFrom = (known: readonly string[], ids: readonly string[]): number => {
  const there = new Set(known);
  return ids.filter((id) => !there.has(id)).length;
};

const statements = (count: number): string => (count === 1 ? '1 statement' : `${count} statements`);

const ofRelation = ({ id }: FrozenRelation, kind: Difference['kind'], sentence: string): Difference => ({
  kind,
  relation: id,
  entity: null,
  sentence,
});

const ofEntity = (id: string, kind: Difference['kind'], sentence: string): Difference => ({
  kind,
  relation: null,
  entity: id,
  sentence,
});
