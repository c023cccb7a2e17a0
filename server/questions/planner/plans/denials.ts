import { foldName } from '../../../model/names/fold.ts';
import type { Status } from '../../../model/types.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, numberInWords, relationTitle, sentenceCase, statusClause } from '../../answer/words.ts';
import type { Named, Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { amongQuery, relationsQuery } from '../graphql.ts';
import { allStandFor, nameInWords } from '../heads.ts';
import { mentioning } from '../mentions.ts';
import { relationsAmong, relationsWhere } from '../read.ts';
import { standingOf } from '../standing.ts';
import { anyoneInWords } from '../wanted.ts';
import { type Denial, denialsAsked, whoseDenial } from './denialsAsked.ts';
import { withParty } from './select.ts';

type Denials = Extract<Question, { form: 'DENIALS' }>;
type IsAsked = (relation: SeenRelation, denial: Denial) => boolean;

/** Who denies what, what is denied, what nobody has denied, and whether something is. */
export async function planDenials(desk: Desk, question: Denials, words: readonly Span[]): Promise<Draft> {
  const ids = await allStandFor(desk, question.named);
  const { relations: found, graphql } = await related(desk, question, ids);
  const all = await withParty(desk, found, ids, question.party);
  const { relations, missing } = await mentioning(
    desk,
    all.filter((relation) => isOfVoice(desk, relation, question.voice)),
    words,
  );
  await desk.learn(relations);
  const own = relations.filter(({ state }) => state.denies.length > 0);
  const anybodys = own.length > 0 ? own : await deniedBySpeaker(desk, question, ids);
  const isAsked = await denialsAsked(desk, anybodys, question.deniers);
  const denied = anybodys.filter((relation) =>
    relation.state.denies.some((denial) => isAsked(relation, denial)),
  );
  const draft = answered(desk, question, relations, denied, ids, isAsked);
  return { ...draft, graphql, missing };
}

function answered(
  desk: Desk,
  question: Denials,
  relations: SeenRelation[],
  denied: SeenRelation[],
  ids: string[],
  isAsked: IsAsked,
): Draft {
  switch (question.ask) {
    case 'WHO':
      return whoDenies(desk, question, denied, isAsked);
    case 'WHAT':
      return whatIsDenied(desk, question, denied, ids);
    case 'STANDING':
      return notDenied(desk, question, relations, denied);
    case 'WHETHER':
      return whether(desk, question, relations, denied, ids);
  }
}

/** What somebody denied who is no end of it, for another; or, asked who denies, what denies his word. */
async function deniedBySpeaker(
  desk: Desk,
  { ask, named, aim }: Denials,
  ids: string[],
): Promise<SeenRelation[]> {
  if (named.length !== 1 || aim || (ask !== 'WHAT' && ask !== 'WHO')) return [];
  // A denial by an outsider leaves confirmed what a party has confirmed; it is a denial all the same.
  const all = [
    ...(await relationsWhere(desk, { statuses: ['DENIED', 'DISPUTED'] })),
    ...(await relationsWhere(desk, { statuses: ['CONFIRMED'] })),
  ];
  const found = all.filter(({ state }) =>
    (ask === 'WHAT' ? state.denies : state.supports).some(({ speaker }) => ids.includes(speaker ?? '')),
  );
  await desk.learn(found);
  return found;
}

async function related(
  desk: Desk,
  { named, aim, voice }: Denials,
  ids: string[],
): Promise<{ relations: SeenRelation[]; graphql: string }> {
  const types = aim ? { types: aim.types } : {};
  if (ids.length >= 2)
    return {
      relations: await relationsAmong(desk, ids, aim?.types),
      graphql: amongQuery(desk, ids, aim?.types),
    };
  if (named.length > 0)
    return {
      relations: await relationsWhere(desk, { of: ids, ...types }),
      graphql: relationsQuery(desk, { of: ids, ...types }),
    };
  const where = {
    ...types,
    ...(voice || !aim
      ? { statuses: ['DENIED', 'DISPUTED', ...(voice ? ['CONFIRMED' as const] : [])] satisfies Status[] }
      : {}),
  };
  return { relations: await relationsWhere(desk, where), graphql: relationsQuery(desk, where) };
}

/** What a publication or person said: as its own voice, or as the report that others repeat. */
function isOfVoice(desk: Desk, { state }: SeenRelation, voice: Named | null): boolean {
  if (!voice) return true;
  const own = new Set(
    desk.lexicon.names.rows
      .filter(({ entity }) => voice.ids.includes(entity))
      .map(({ name }) => foldName(name)),
  );
  return state.supports.some(
    ({ speaker, party, source }) =>
      voice.ids.includes(speaker ?? '') ||
      voice.ids.includes(party ?? '') ||
      own.has(foldName(desk.publisher(source))),
  );
}

function whoDenies(desk: Desk, question: Denials, denied: readonly SeenRelation[], isAsked: IsAsked): Draft {
  const byDenier = new Map<string, SeenRelation[]>();
  for (const relation of denied)
    for (const denial of relation.state.denies) {
      if (!isAsked(relation, denial)) continue;
      const who = whoseDenial(denial);
      if (!byDenier.get(who)?.includes(relation)) byDenier.set(who, [...(byDenier.get(who) ?? []), relation]);
    }
  const isKnown = (id: string) => desk.lexicon.names.kindOf(id) !== null;
  const rows = [...byDenier].map(([who, relations]) =>
    rowOf(
      desk,
      relations,
      isKnown(who)
        ? { entity: who, because: 'MATCH', statements: denialsOf(desk) }
        : { title: who, because: 'MATCH', statements: denialsOf(desk) },
    ),
  );
  const what = subject(question);
  return {
    sentence:
      rows.length > 0
        ? `${list(rows.map(({ title }) => title))} ${rows.length === 1 ? 'denies' : 'deny'}${what}: ${denied.map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`).join('; ')}.`
        : `Nothing in this data says that ${whoOf(desk, question)} denies${what === '' ? ' anything' : what}.`,
    status: denied[0]?.state.status ?? null,
    number: question.count ? rows.length : null,
    groups: [{ title: 'Who denies', counted: true, rows }],
  };
}

/** "any of the Chinese companies", "anyone from China", "anybody". */
function whoOf(desk: Desk, { deniers }: Denials): string {
  if (!deniers) return 'anybody';
  const words = anyoneInWords(desk, deniers);
  return words.startsWith('anyone ') ? words : `any of the ${words}`;
}

const denialsOf = (desk: Desk) => (relation: SeenRelation) =>
  desk.evidence(relation.id).filter(({ stance }) => stance === 'DENIES');

function subject({ named, voice, aim }: Denials): string {
  const about = named.length > 0 ? ` of ${list(named.map(nameInWords))}` : '';
  if (voice) return ` what ${voice.name} reported${about}`;
  return aim ? ` “${aim.phrase}”${about}` : about === '' ? '' : ` something${about}`;
}

function whatIsDenied(
  desk: Desk,
  question: Denials,
  denied: readonly SeenRelation[],
  ids: readonly string[],
): Draft {
  const own = denied.filter(({ state }) =>
    state.denies.some(({ party, speaker }) => ids.includes(party ?? '') || ids.includes(speaker ?? '')),
  );
  const shown = own.length > 0 ? own : denied;
  const rows = shown.map((relation) => rowOf(desk, [relation], { because: 'DENIED' }));
  return {
    sentence:
      rows.length > 0
        ? `${sentenceCase(numberInWords(rows.length))} denied: ${shown.map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`).join('; ')}. ${shown.some(({ state }) => state.status === 'CONFIRMED') ? 'What only outsiders deny stays confirmed; the rest counts as no fact.' : 'None of it counts as a fact.'}`
        : `Nothing${question.named.length > 0 ? ` about ${list(question.named.map(nameInWords))}` : ''} is denied in this data.`,
    status: shown[0]?.state.status ?? null,
    number: question.count ? rows.length : null,
    groups: [{ title: 'Denied', counted: true, rows }],
  };
}

function notDenied(
  desk: Desk,
  question: Denials,
  relations: readonly SeenRelation[],
  denied: readonly SeenRelation[],
): Draft {
  const standing = relations.filter(
    (relation) =>
      relation.state.denies.length === 0 &&
      relation.state.status !== 'RETRACTED' &&
      standingOf(desk, relation) !== 'NOT_YET',
  );
  const rows = standing.map((relation) => rowOf(desk, [relation], { because: 'MATCH' }));
  const of = question.named.length > 0 ? ` about ${list(question.named.map(nameInWords))}` : '';
  const left =
    denied.length > 0
      ? ` Left out, since denied: ${denied.map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`).join('; ')}.`
      : '';
  return {
    sentence: `${sentenceCase(numberInWords(rows.length))} ${rows.length === 1 ? 'report' : 'reports'}${of} that nobody denies in this data.${left}`,
    number: question.count ? rows.length : null,
    groups: [{ title: 'Not denied', counted: true, rows }],
    nearMisses: denied.map((relation) => rowOf(desk, [relation], { because: 'DENIED' })),
  };
}

function whether(
  desk: Desk,
  question: Denials,
  relations: readonly SeenRelation[],
  denied: readonly SeenRelation[],
  ids: readonly string[],
): Draft {
  const [subjectId] = ids;
  const active =
    !/^(?:is|are|was|were|has|have)\b/i.test(question.named[0]?.span.text ?? '') && subjectId !== undefined;
  const byThem = denied.filter(({ state }) =>
    state.denies.some(({ party, speaker }) => active && ids.includes(party ?? speaker ?? '')),
  );
  const found = byThem.length > 0 ? byThem : denied;
  const rows = (found.length > 0 ? found : relations).map((relation) =>
    rowOf(desk, [relation], {
      because: found.length > 0 || relation.state.denies.length > 0 ? 'DENIED' : 'MATCH',
    }),
  );
  if (found.length === 0) {
    const known = relations
      .filter(({ state }) => state.denies.length === 0)
      .slice(0, 4)
      .map(
        (relation) =>
          `${typeTerm(desk.vocabulary, relation.type).noun} ${list([desk.entity(relation.from), desk.entity(relation.to)])} (${statusClause(desk, relation)})`,
      );
    return {
      yesNo: 'NOT_REPORTED',
      sentence: `Nothing in this data says that ${question.deniers ? `${whoOf(desk, question)} denies it` : 'it is denied'}.${known.length > 0 ? ` It holds: ${known.join('; ')}.` : ''}`,
      groups: [{ title: 'What is said of it', counted: false, rows }],
    };
  }
  return {
    yesNo: 'YES',
    status: found[0]?.state.status ?? null,
    sentence: `Yes, it is denied: ${found.map((relation) => `${relationTitle(desk, relation)}, ${statusClause(desk, relation)}`).join('; ')}.`,
    groups: [{ title: 'Denied', counted: true, rows }],
  };
}
