import { rowOf } from '../../answer/rows.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { list, numberInWords, sentenceCase } from '../../answer/words.ts';
import { typeTerm, typesOf } from '../../../queries/vocabularyTerms.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Named, Question } from '../../grammar/tree.ts';
import { isOpen } from '../../grammar/wanted.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { headTypes, nameInWords, standsFor } from '../heads.ts';
import { asksWhoMet, metAtMeetings } from '../meetings.ts';
import { mentioning } from '../mentions.ts';
import { aside, isEnd, otherEnd, relationsWhere } from '../read.ts';
import { byStanding, standingOf, withoutAmendments } from '../standing.ts';
import { describedAs, sieve, wantedInWords } from '../wanted.ts';
import { atLeast, relatedSentence } from './relatedSentence.ts';

type Related = Extract<Question, { form: 'RELATED' }>;

/** Who or what stands in a relation to the named, with near misses and why they are none. */
export async function planRelated(desk: Desk, question: Related, words: readonly Span[]): Promise<Draft> {
  const found = await candidates(desk, question, words);
  const { byEntity, anchors } = found;
  const missing = await keepDescribed(desk, byEntity, found.missing);
  const excepted = new Set(question.except.flatMap(({ ids }) => ids));
  for (const id of excepted) byEntity.delete(id);
  const sieved = question.byHead
    ? { fits: new Set(byEntity.keys()), outside: new Map<string, string>(), remark: null }
    : await sieve(desk, [...byEntity.keys()], question.wanted, question.within);
  await desk.learn([...byEntity.values()].flat());
  const rows = [...byEntity]
    .filter(([id]) => sieved.fits.has(id))
    .map(([entity, relations]) => rowOf(desk, relations, { entity }));
  const counted = rows.filter(({ because }) => because === 'MATCH');
  const possible = rows.filter(({ because }) => because === 'ONLY_POSSIBLE');
  const left = rows.filter((row) => !counted.includes(row) && !possible.includes(row));
  const outside = [...byEntity]
    .filter(([id]) => sieved.outside.has(id))
    .map(([entity, relations]) =>
      rowOf(desk, relations, { entity, because: 'OTHER_GROUP', reason: sieved.outside.get(entity) ?? '' }),
    );
  const others = await otherwise(desk, question, anchors, new Set(byEntity.keys()), counted.length > 0);
  const number = countOf(desk, question, counted);
  const told =
    question.countsRelations && number !== counted.length
      ? countSentence(desk, question, number, counted.length)
      : null;
  const wider = byEntity.size === 0 ? await enteredOtherwise(aside(desk), question, words) : [];
  const instead =
    wider.length > 0 ? `Entered as other kinds: ${list(wider.slice(0, 8).map(({ title }) => title))}.` : null;
  return {
    sentence: [told, relatedSentence(desk, question, counted, possible, left), sieved.remark, instead]
      .filter((part) => part !== null)
      .join(' '),
    groups: groupsOf(desk, question, counted, possible),
    nearMisses: [...left, ...outside, ...wider, ...others],
    status: counted[0]?.status ?? left[0]?.status ?? null,
    number: question.count ? number : null,
    graphql: relationsQuery(desk, {
      of: anchors,
      ...(question.aim ? { types: question.aim.types } : {}),
      ...(question.wanted.kinds && !question.byHead ? { otherKinds: question.wanted.kinds } : {}),
      ...(question.wanted.countries ? { otherCountries: question.wanted.countries } : {}),
    }),
    missing,
  };
}

interface Candidates {
  byEntity: Map<string, SeenRelation[]>;
  missing: string[];
  anchors: string[];
}

/** The relations of every anchor with the others, by the other; where all are asked for, only who has one with each. */
async function candidates(desk: Desk, question: Related, words: readonly Span[]): Promise<Candidates> {
  const each = await Promise.all(question.to.map((named) => relationsOfAnchor(desk, question, named)));
  const all = each.flatMap(({ rows }) => rows.map(({ relation }) => relation));
  const { relations, missing } = await mentioning(desk, all, words);
  const kept = new Set(relations.map(({ id }) => id));
  const maps = each.map(({ rows }) => {
    const map = new Map<string, SeenRelation[]>();
    for (const { other, relation } of rows)
      if (kept.has(relation.id)) map.set(other, [...(map.get(other) ?? []), relation]);
    return map;
  });
  const byEntity = new Map<string, SeenRelation[]>();
  for (const id of new Set(maps.flatMap((map) => [...map.keys()]))) {
    if (question.every && !maps.every((map) => hasStanding(desk, map.get(id)))) continue;
    const own = maps.flatMap((map) => map.get(id) ?? []);
    const hasAll = (question.aim?.allOf ?? []).every((types) =>
      hasStanding(
        desk,
        own.filter(({ type }) => types.includes(type)),
      ),
    );
    if (!hasAll) continue;
    byEntity.set(
      id,
      withoutAmendments([
        ...new Map(
          maps.flatMap((map) => map.get(id) ?? []).map((relation) => [relation.id, relation]),
        ).values(),
      ]),
    );
  }
  const heads = question.byHead ? await headed(desk, question, byEntity) : byEntity;
  return { byEntity: heads, missing, anchors: each.flatMap(({ ids }) => ids) };
}

/** "Swiss astronomer": words that no relation mentions may describe who is found. Gives those that do not. */
async function keepDescribed(
  desk: Desk,
  byEntity: Map<string, SeenRelation[]>,
  missing: readonly string[],
): Promise<string[]> {
  if (missing.length === 0 || byEntity.size === 0) return [...missing];
  const left: string[] = [];
  for (const word of missing) {
    const fits = await describedAs(desk, [...byEntity.keys()], word);
    if (fits.size === 0) left.push(word);
    else for (const id of [...byEntity.keys()]) if (!fits.has(id)) byEntity.delete(id);
  }
  return left;
}

const hasStanding = (desk: Desk, relations: readonly SeenRelation[] | undefined): boolean =>
  relations?.some((relation) => ['MATCH', 'ONLY_POSSIBLE'].includes(standingOf(desk, relation))) ?? false;

async function relationsOfAnchor(desk: Desk, question: Related, named: Named) {
  const { ids } = await standsFor(desk, named);
  const { kinds, countries } = question.wanted;
  const where = {
    of: ids,
    ...(question.aim ? { types: question.aim.types } : {}),
    ...(kinds && !question.byHead ? { otherKinds: kinds } : {}),
    ...(countries ? { otherCountries: countries } : {}),
  };
  const relations = await relationsWhere(desk, where);
  const rows = ids.flatMap((id) =>
    relations
      .filter(
        (relation) =>
          (relation.from === id || relation.to === id) &&
          relation.from !== relation.to &&
          isEnd(desk, relation, id, question.aim, question.end),
      )
      .map((relation) => ({ other: otherEnd(relation, id), relation })),
  );
  if (!asksWhoMet(question.aim)) return { ids, rows };
  const joint = (await Promise.all(ids.map((id) => metAtMeetings(desk, id)))).flat();
  return {
    ids,
    rows: [
      ...rows,
      ...joint.flatMap(({ other, relations: both }) => both.map((relation) => ({ other, relation }))),
    ],
  };
}

/** Not those who met, but what they lead: "agencies whose head met X". */
async function headed(
  desk: Desk,
  { wanted }: Related,
  byEntity: ReadonlyMap<string, SeenRelation[]>,
): Promise<Map<string, SeenRelation[]>> {
  const people = [...byEntity.keys()];
  const leads = await relationsWhere(desk, {
    of: people,
    types: headTypes(desk),
    ...(wanted.kinds ? { otherKinds: wanted.kinds } : {}),
    ...(wanted.countries ? { otherCountries: wanted.countries } : {}),
  });
  const found = new Map<string, SeenRelation[]>();
  for (const relation of leads) {
    if (!byEntity.has(relation.from) || standingOf(desk, relation) !== 'MATCH') continue;
    // The tie of the head decides where the agency stands: it goes first.
    found.set(relation.to, [
      ...(found.get(relation.to) ?? []),
      ...byStanding(desk, byEntity.get(relation.from) ?? []),
      relation,
    ]);
  }
  return found;
}

function groupsOf(desk: Desk, question: Related, counted: AnswerRow[], possible: AnswerRow[]) {
  const noun = wantedInWords(desk, question.wanted);
  const title = sentenceCase(
    `${noun === '' ? 'found' : noun}: ${question.aim?.phrase ?? 'related'} ${list(question.to.map(nameInWords))}`,
  );
  return [
    { title, counted: true, rows: counted },
    ...(possible.length > 0
      ? [{ title: 'Possibly, the dates leave it open', counted: false, rows: possible }]
      : []),
  ];
}

const countSentence = (desk: Desk, { aim }: Related, number: number, parties: number): string =>
  `${sentenceCase(atLeast(desk, number))} (${aim?.phrase ?? 'relations'}), with ${numberInWords(parties)}.`;

/** Firms that a register enters as organizations: who would be found among the kinds that may hold the wanted one. */
async function enteredOtherwise(desk: Desk, question: Related, words: readonly Span[]): Promise<AnswerRow[]> {
  const { kinds } = question.wanted;
  const other = Object.entries(desk.lexicon.language.wider)
    .filter(([kind, more]) => kinds?.some((wanted) => more.includes(wanted)) && !kinds.includes(kind))
    .map(([kind]) => kind)
    .filter((kind) => desk.vocabulary.kinds.some(({ id }) => id === kind));
  if (other.length === 0 || question.byHead) return [];
  const wanted = { ...question.wanted, kinds: other, group: null };
  const { byEntity } = await candidates(desk, { ...question, wanted }, words);
  const { fits } = await sieve(desk, [...byEntity.keys()], wanted, question.within);
  const rows = [...byEntity].filter(([id]) => fits.has(id)).slice(0, MOST_ENTERED);
  await desk.learn(rows.flatMap(([, relations]) => relations));
  return rows.map(([entity, relations]) => rowOf(desk, relations, { entity, because: 'OTHER_GROUP' }));
}

const MOST_ENTERED = 20;

/** How many relations, where they are what is counted; taking part in one meeting is one. */
function countOf(desk: Desk, { countsRelations, aim }: Related, rows: readonly AnswerRow[]): number {
  if (!countsRelations || !aim) return rows.length;
  const each = rows.map(
    ({ relations }) =>
      relations.filter(
        (relation) => aim.types.includes(relation.type) && standingOf(desk, relation) === 'MATCH',
      ).length,
  );
  return each.reduce((sum, count) => sum + Math.max(1, count), 0);
}

const MOST_OTHERS = 5;

/** What was looked for and stands in another relation to the same: close, but not what was asked. */
async function otherwise(
  desk: Desk,
  question: Related,
  anchors: readonly string[],
  held: ReadonlySet<string>,
  found: boolean,
): Promise<AnswerRow[]> {
  const { wanted, byHead, aim } = question;
  const open = isOpen(wanted);
  if (aim === null || byHead || (open && found) || anchors.length !== 1) return [];
  // Where anybody would do, only what counts as the same is near.
  const categories = aim.types.map((type) => typeTerm(desk.vocabulary, type).category);
  const [anchor = ''] = anchors;
  const near = aside(desk);
  const [alike, ofKind] = await Promise.all([
    relationsWhere(near, { of: [anchor], types: typesOf(desk.vocabulary, categories) }),
    open
      ? []
      : relationsWhere(near, {
          of: [anchor],
          ...(wanted.kinds ? { otherKinds: wanted.kinds } : {}),
          ...(wanted.countries ? { otherCountries: wanted.countries } : {}),
        }),
  ]);
  const relations = [...new Map([...alike, ...ofKind].map((relation) => [relation.id, relation])).values()];
  const others = new Map<string, SeenRelation[]>();
  for (const relation of relations) {
    const other = otherEnd(relation, anchor);
    if (!held.has(other) && other !== anchor) others.set(other, [...(others.get(other) ?? []), relation]);
  }
  const few = [...others].slice(0, MOST_OTHERS);
  await desk.learn(few.flatMap(([, rows]) => rows));
  return few.map(([entity, rows]) => rowOf(desk, rows, { entity, because: 'OTHER_RELATION' }));
}
