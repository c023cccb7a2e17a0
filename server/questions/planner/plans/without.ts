import { rowOf } from '../../answer/rows.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { list, numberInWords, sentenceCase, statusClause } from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Question } from '../../grammar/tree.ts';
import { isOpen } from '../../grammar/wanted.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { query } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { isEnd, otherEnd, relationsWhere } from '../read.ts';
import { byStanding, standingOf } from '../standing.ts';
import { sieve, wantedInWords } from '../wanted.ts';

type Related = Extract<Question, { form: 'RELATED' }>;

const MOST = 500;

/** Those of a kind or country that do not stand in a relation to the named, each with why not. */
export async function planWithout(desk: Desk, question: Related, words: readonly Span[]): Promise<Draft> {
  // What "not … in Europe" leaves out can't be told from what is not reported at all.
  const missing = words.map(({ text }) => text);
  const { wanted, aim, to } = question;
  const anchors = await allStandFor(desk, to);
  if (isOpen(wanted)) return { ...unbounded(question), missing };
  const page = await desk.reading.store.entities(
    {
      ...(wanted.kinds ? { kinds: wanted.kinds } : {}),
      ...(wanted.countries ? { countries: wanted.countries } : {}),
    },
    'NAME',
    { first: MOST },
    desk.reading.read,
  );
  const ids = page.rows
    .map(({ id }) => id)
    .filter((id) => !anchors.includes(id) && !question.except.some((named) => named.ids.includes(id)));
  const { fits } = await sieve(desk, ids, wanted, question.within);
  const relations = await relationsWhere(desk, { of: anchors });
  await desk.learn(relations);
  const groups: Record<'out' | 'in' | 'perhaps', AnswerRow[]> = { out: [], in: [], perhaps: [] };
  for (const id of ids.filter((candidate) => fits.has(candidate))) {
    const own = relations.filter((relation) =>
      anchors.some(
        (anchor) => [relation.from, relation.to].includes(anchor) && otherEnd(relation, anchor) === id,
      ),
    );
    const asked = own.filter(
      (relation) =>
        !aim ||
        (aim.types.includes(relation.type) &&
          isEnd(desk, relation, otherEnd(relation, id), aim, question.end)),
    );
    const standing = new Set(asked.map((relation) => standingOf(desk, relation)));
    if (standing.has('MATCH')) groups.in.push(rowOf(desk, asked, { entity: id }));
    else if (standing.has('ONLY_POSSIBLE')) groups.perhaps.push(rowOf(desk, asked, { entity: id }));
    else
      groups.out.push(
        rowOf(desk, own, {
          entity: id,
          because: own.length > 0 ? 'OTHER_RELATION' : 'NO_RELATION',
          reason: whyNot(desk, own, to.map(nameInWords)),
        }),
      );
  }
  const noun = wantedInWords(desk, wanted, groups.out.length) || 'entities';
  const phrase = `${aim?.phrase ?? 'related to'} ${list(to.map(nameInWords), 'or')}`;
  const reasons = groups.out
    .slice(0, 8)
    .map(
      ({ title, entity, relations: own }) =>
        `${title} (${own.length > 0 && entity !== null ? shortly(desk, own) : 'no relation reported'})`,
    );
  const more = groups.out.length > reasons.length ? ` and ${groups.out.length - reasons.length} more` : '';
  return {
    missing,
    sentence: `${sentenceCase(numberInWords(groups.out.length))} ${noun} in this data not reported as “${phrase}”: ${list(reasons)}${more}. Not being reported is no proof of not being so.${page.hasNext ? ` Only the first ${MOST} by name were looked at.` : ''}`,
    number: question.count ? groups.out.length : null,
    groups: [{ title: sentenceCase(`${noun}, not reported as ${phrase}`), counted: true, rows: groups.out }],
    nearMisses: [...groups.perhaps, ...groups.in.map((row) => ({ ...row, because: 'IN_FORCE' as const }))],
    graphql: query(
      desk,
      'entities',
      {
        where: {
          ...(wanted.kinds ? { kinds: wanted.kinds } : {}),
          ...(wanted.countries ? { countries: wanted.countries } : {}),
        },
        first: MOST,
      },
      `{ nodes { id name relations(where: { includeEnded: true, includeNotYet: true }, first: 100) { nodes { id type status certainty from { id name } to { id name } } } } }`,
    ),
  };
}

function whyNot(desk: Desk, relations: readonly SeenRelation[], to: readonly string[]): string {
  if (relations.length === 0) return `No relation to ${list(to, 'or')} is reported in this data.`;
  return relations
    .map(
      (relation) =>
        `${sentenceCase(typeTerm(desk.vocabulary, relation.type).noun)}: ${statusClause(desk, relation)}.`,
    )
    .join(' ');
}

function shortly(desk: Desk, relations: readonly SeenRelation[]): string {
  const [first] = byStanding(desk, relations);
  if (!first) return 'no relation reported';
  const { noun, category } = typeTerm(desk.vocabulary, first.type);
  const status =
    first.state.status === 'REPORTED' || first.state.status === 'CONFIRMED'
      ? ''
      : `, ${statusClause(desk, first)}`;
  return `${category === 'TALKS' ? 'only ' : ''}${noun}${status}`;
}

function unbounded({ to, aim }: Related): Draft {
  return {
    kind: 'NOT_UNDERSTOOD',
    sentence: `Who is not “${aim?.phrase ?? 'related to'} ${list(to.map(nameInWords))}” would be everyone else. Name a kind or a country: which companies, which Chinese firms.`,
  };
}
