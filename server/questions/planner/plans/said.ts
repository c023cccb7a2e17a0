import { foldName } from '../../../model/names/fold.ts';
import type { Evidence } from '../../../model/types.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, relationTitle, sentenceCase } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { mentioning } from '../mentions.ts';
import { relationsWhere } from '../read.ts';

type Said = Extract<Question, { form: 'SAID' }>;

/** What somebody or a publication said, as the statements in the data that are theirs. */
export async function planSaid(desk: Desk, { by, about, aim }: Said, words: readonly Span[]): Promise<Draft> {
  const ids = await allStandFor(desk, about);
  const speakers = (await allStandFor(desk, [by])).concat(by.headOf ? [] : by.ids.slice(1));
  const types = aim ? { types: aim.types } : {};
  const all = await relationsWhere(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types });
  const both = ids.length > 1 ? all.filter(({ from, to }) => ids.includes(from) && ids.includes(to)) : all;
  await desk.learn(both);
  const speech = new Set(
    desk.lexicon.phrases
      .get('said about')
      .flatMap((meaning) => (meaning.as === 'RELATION' ? meaning.types : [])),
  );
  const names = new Set(
    desk.lexicon.names.rows
      .filter(({ entity }) => speakers.includes(entity))
      .map(({ name }) => foldName(name)),
  );
  const isTheirs = (statement: Evidence) =>
    speakers.includes(statement.speaker ?? '') ||
    speakers.includes(statement.onBehalfOf ?? '') ||
    (statement.speaker === null || statement.origin !== null || statement.basis === 'OUTLET'
      ? names.has(foldName(desk.publisher(statement.origin ?? statement.source)))
      : false);
  // What somebody said in public of something is a relation of his to it.
  const isSpeech = ({ from, type }: SeenRelation) => speakers.includes(from) && speech.has(type);
  const theirs = both.filter((relation) => isSpeech(relation) || desk.evidence(relation.id).some(isTheirs));
  const { relations, missing } = await mentioning(desk, theirs, words);
  const statements = (relation: SeenRelation) => {
    const own = desk.evidence(relation.id).filter(isTheirs);
    return own.length > 0 ? own : desk.evidence(relation.id);
  };
  const rows = relations.map((relation) =>
    rowOf(desk, [relation], {
      because: 'MATCH',
      statements,
      reason: statements(relation)
        .map(({ note }) => note ?? '')
        .join(' '),
    }),
  );
  const on = about.length > 0 ? ` about ${list(about.map(nameInWords))}` : '';
  return {
    sentence:
      rows.length > 0
        ? `${sentenceCase(numberInWords(rows.length))} ${rows.length === 1 ? 'statement' : 'statements'} of ${nameInWords(by)}${on}: ${relations
            .slice(0, 5)
            .map((relation) =>
              relation.state.knownUntil === null && relation.summary !== null
                ? relation.summary.replace(/\.$/, '')
                : relationTitle(desk, relation),
            )
            .join('; ')}.`
        : `Nothing in this data is said by ${nameInWords(by)}${on}.`,
    groups: [{ title: `Said by ${nameInWords(by)}`, counted: true, rows }],
    graphql: relationsQuery(desk, { ...(ids.length > 0 ? { of: ids } : {}), ...types }),
    missing: theirs.length === 0 ? [] : missing,
  };
}
