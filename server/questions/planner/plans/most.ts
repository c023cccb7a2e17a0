import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, TOO_MANY } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import { isOpen } from '../../grammar/wanted.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { asksWhoMet, metAtMeetings } from '../meetings.ts';
import { isEnd, otherEnd, relationsWhere } from '../read.ts';
import { standingOf, withoutAmendments } from '../standing.ts';
import { sieve, wantedInWords } from '../wanted.ts';

type Most = Extract<Question, { form: 'MOST' }>;

const SHOWN = 5;

/** Who has the most, or the fewest, of some relations, counting those that are certain and not denied. */
export async function planMost(
  desk: Desk,
  { wanted, counted, aim, end, named, least }: Most,
): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  const all = await relationsWhere(desk, {
    ...(ids.length > 0 ? { of: ids } : {}),
    ...(aim ? { types: aim.types } : {}),
  });
  if (desk.reach.isCut)
    return {
      kind: 'UNSUPPORTED',
      sentence: `${TOO_MANY} to count in one answer. Name somebody, or ask for one kind of relation.`,
    };
  const counts = new Map<string, SeenRelation[]>();
  const standing = withoutAmendments(all).filter((relation) => standingOf(desk, relation) === 'MATCH');
  const far = standing.flatMap(({ from, to }) => [from, to]);
  const others = isOpen(counted) ? null : (await sieve(desk, far, counted)).fits;
  for (const relation of standing)
    for (const one of new Set([relation.from, relation.to]))
      if (
        !ids.includes(one) &&
        isEnd(desk, relation, one, aim, end) &&
        (others?.has(otherEnd(relation, one)) ?? true)
      )
        counts.set(one, [...(counts.get(one) ?? []), relation]);
  if (asksWhoMet(aim))
    for (const id of ids)
      for (const { other, relations } of await metAtMeetings(desk, id))
        if (relations.every((relation) => standingOf(desk, relation) === 'MATCH'))
          counts.set(other, [...(counts.get(other) ?? []), ...relations.slice(1)]);
  const { fits, remark } = await sieve(desk, [...counts.keys()], wanted);
  const ranked = [...counts]
    .filter(([id]) => fits.has(id))
    .sort(
      ([one, mine], [other, theirs]) =>
        (least ? mine.length - theirs.length : theirs.length - mine.length) || (one < other ? -1 : 1),
    );
  const [first] = ranked;
  const what = [aim?.phrase ?? 'relations', isOpen(counted) ? '' : `with ${wantedInWords(desk, counted)}`]
    .filter((part) => part !== '')
    .join(' ');
  const graphql = relationsQuery(desk, {
    ...(ids.length > 0 ? { of: ids } : {}),
    ...(aim ? { types: aim.types } : {}),
  });
  if (!first)
    return {
      sentence: `Nothing in this data counts for “${what}”${ids.length > 0 ? ` with ${list(named.map(nameInWords))}` : ''}.`,
      graphql,
    };
  const best = ranked.filter(([, relations]) => relations.length === first[1].length);
  const shown = ranked.slice(0, Math.max(SHOWN, best.length));
  await desk.learn(shown.flatMap(([, relations]) => relations));
  const rows = shown.map(([entity, relations]) =>
    rowOf(desk, relations, {
      entity,
      because: 'MATCH',
      title: `${desk.entity(entity)}: ${relations.length}`,
    }),
  );
  const noun = wantedInWords(desk, wanted);
  const next = ranked[best.length];
  return {
    sentence: `${list(best.map(([id]) => desk.entity(id)))}: ${first[1].length} (${what}${noun === '' ? '' : `, among ${noun}`}${best.length > 1 ? ', as many each' : ''}).${next ? ` Then ${desk.entity(next[0])}: ${next[1].length}.` : ''} Counted are relations that are certain on the day and denied by nobody.${least ? ' Who has none at all is not counted.' : ''}${remark === null ? '' : ` ${remark}`}`,
    number: first[1].length,
    groups: [
      { title: least ? 'Fewest' : 'Most', counted: true, rows: rows.slice(0, best.length) },
      ...(rows.length > best.length
        ? [{ title: 'Next', counted: false, rows: rows.slice(best.length) }]
        : []),
    ],
    graphql,
  };
}
