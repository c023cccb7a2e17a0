import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Draft } from '../../answer/answer.ts';
import { list, numberInWords, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import { rowOf } from '../../answer/rows.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Named, Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery, relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { mentioning } from '../mentions.ts';
import { relationsAmong, relationsWhere } from '../read.ts';
import { standingOf } from '../standing.ts';
import { byCategory } from './about.ts';

type Relations = Extract<Question, { form: 'RELATIONS' }>;

/** The relations of the named, all or those of a status: "What is confirmed about X?" */
export async function planRelations(
  desk: Desk,
  { named, voice, aim, statuses, sourced, negated }: Relations,
  words: readonly Span[],
): Promise<Draft> {
  const ids = await allStandFor(desk, named);
  const types = aim ? { types: aim.types } : {};
  const all =
    ids.length > 1
      ? await relationsAmong(desk, ids, aim?.types)
      : await relationsWhere(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types });
  const fits = (status: string) =>
    statuses === null || statuses.some((wanted) => wanted === status) !== negated;
  const { relations, missing } = await mentioning(desk, await takenBackBy(desk, all, voice), words);
  const counted = relations.filter(
    (relation) =>
      fits(relation.state.status) &&
      restsOn(relation, sourced) &&
      (statuses !== null || ['MATCH', 'ONLY_POSSIBLE'].includes(standingOf(desk, relation))),
  );
  const rest = relations.filter((relation) => !counted.includes(relation));
  await desk.learn([...counted, ...rest.slice(0, 20)]);
  const of = named.length > 0 ? ` of ${list(named.map(nameInWords))}` : '';
  const status =
    statuses === null
      ? ''
      : ` ${negated ? 'not ' : ''}${statuses.map((one) => one.toLowerCase()).join(' or ')}`;
  const shown = counted
    .slice(0, 8)
    .map(
      (relation) =>
        `${relationTitle(desk, relation)}${statuses === null ? ` (${statusClause(desk, relation)})` : ''}`,
    )
    .join('; ');
  return {
    sentence:
      counted.length > 0
        ? `${sentenceCase(numberInWords(counted.length))}${status} ${counted.length === 1 ? 'relation' : 'relations'}${of}${SOURCED[sourced ?? 'ANY']}: ${shown}${counted.length > 8 ? `; and ${counted.length - 8} more` : ''}.`
        : `No${status} ${aim?.phrase ?? 'relation'}${of}${SOURCED[sourced ?? 'ANY']} is in this data.`,
    number: counted.length,
    status: counted[0]?.state.status ?? null,
    groups: byCategory(desk, counted),
    nearMisses: rest.slice(0, 20).map((relation) =>
      rowOf(
        desk,
        [relation],
        statuses === null && sourced === null
          ? {}
          : {
              because: 'OTHER_RELATION',
              reason: `${sentenceCase(typeTerm(desk.vocabulary, relation.type).noun)}: ${statusClause(desk, relation)}.`,
            },
      ),
    ),
    graphql:
      ids.length > 1
        ? amongQuery(desk, ids, aim?.types)
        : relationsQuery(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types }),
    missing,
  };
}

const SOURCED = {
  ANY: '',
  ONE_REPORT: ' with one original report and no confirmation',
  UNNAMED_SOURCES: ' that only unnamed sources tell of',
};

/** What a party or a record confirms rests on that, whatever reports there are besides. */
function restsOn({ state }: SeenRelation, sourced: Relations['sourced']): boolean {
  if (sourced === null) return true;
  if (state.status !== 'REPORTED' && state.status !== 'DISPUTED') return false;
  return sourced === 'ONE_REPORT'
    ? state.originals === 1
    : state.supports.every(({ basis }) => basis === 'ANONYMOUS');
}

/** Those that this publication took back itself. */
async function takenBackBy(
  desk: Desk,
  relations: readonly SeenRelation[],
  voice: Named | null,
): Promise<readonly SeenRelation[]> {
  if (!voice) return relations;
  await desk.learn(relations);
  return relations.filter(({ id }) =>
    desk
      .evidence(id)
      .some(
        ({ stance, speaker }) => stance === 'RETRACTS' && speaker !== null && voice.ids.includes(speaker),
      ),
  );
}
