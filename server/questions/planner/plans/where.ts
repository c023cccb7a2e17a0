import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, relationTitle, statusClause } from '../../answer/words.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { nameInWords } from '../heads.ts';
import { standingOf } from '../standing.ts';
import { entitiesOf } from '../wanted.ts';
import { eventsAmong, select } from './select.ts';

/** Where something was: the place or the event that the data give. */
export async function planWhere(
  desk: Desk,
  { named, party, aim }: Extract<Question, { form: 'WHERE' }>,
  words: readonly Span[],
): Promise<Draft> {
  const selected = await select(desk, named, aim, 'EITHER', words, party);
  const { relations, missing, graphql, ids } = selected;
  const { events, others } = eventsAmong(desk, ids);
  const [event] = await entitiesOf(desk, events);
  if (event && others.length === 0 && aim === null) {
    return {
      sentence:
        event.place === null
          ? `This data gives no place of ${event.name}.`
          : `${event.name}: ${event.place}.`,
      groups: [],
      graphql,
    };
  }
  await desk.learn(relations);
  const placed = relations.filter(
    (relation) =>
      placeOf(desk, relation) !== null && !['DENIED', 'RETRACTED'].includes(standingOf(desk, relation)),
  );
  const rows = placed.map((relation) =>
    rowOf(desk, [relation], {
      because: 'MATCH',
      title: `${relationTitle(desk, relation)}: ${placeOf(desk, relation) ?? ''}`,
    }),
  );
  const rest = [...relations.filter((relation) => !placed.includes(relation)), ...selected.withOthers];
  return {
    sentence:
      placed.length > 0
        ? placed
            .map(
              (relation) =>
                `${relationTitle(desk, relation)}: ${placeOf(desk, relation) ?? ''}; ${statusClause(desk, relation)}.`,
            )
            .join(' ')
        : relations.length > 0
          ? `This data does not say where: ${relations
              .slice(0, 4)
              .map((relation) => relationTitle(desk, relation))
              .join('; ')}.`
          : `Nothing in this data says “${aim?.phrase ?? 'so'}” of ${list(named.map(nameInWords))}.`,
    status: placed[0]?.state.status ?? null,
    groups: [{ title: 'Where', counted: true, rows }],
    nearMisses: rest.map((relation) => rowOf(desk, [relation], { because: 'OTHER_RELATION' })),
    graphql,
    missing,
  };
}

function placeOf(desk: Desk, { place, event, to }: SeenRelation): string | null {
  const at = event === null ? null : desk.entity(event);
  const named = place !== null && at !== null ? `${at}, ${place}` : (place ?? at);
  return named ?? (desk.lexicon.names.kindOf(to) === 'Place' ? desk.entity(to) : null);
}
