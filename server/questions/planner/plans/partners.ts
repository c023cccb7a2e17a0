import { partners } from '../../../queries/partners/partners.ts';
import type { PartnerRow } from '../../../queries/partners/rows.ts';
import type { AnswerRow, Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { titles } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { query } from '../graphql.ts';
import { standsFor } from '../heads.ts';
import { mentioning } from '../mentions.ts';
import { sieve } from '../wanted.ts';

type PartnersQuestion = Extract<Question, { form: 'PARTNERS' }>;

const ROW =
  '{ entity { id name } because reason certainty lastReported relations { id type label status statusReason evidence { nodes { stance basis speaker { id name } locator source { id publisher title url } origin { id publisher title } } } } }';

/** Whom an entity is partnered with: the same rule, groups and sentence as the API's `partners`. */
export async function planPartners(
  desk: Desk,
  question: PartnersQuestion,
  words: readonly Span[],
): Promise<Draft> {
  const { wanted } = question;
  const [of] = (await standsFor(desk, question.of)).ids;
  const [country, ...countries] = wanted.countries ?? [];
  const [kind, ...kinds] = wanted.kinds ?? [];
  const given = {
    of: of ?? '',
    country: countries.length > 0 ? null : (country ?? null),
    kind: kinds.length > 0 ? null : (kind ?? null),
  };
  const found = of === undefined ? null : await partners(desk.reading, given, desk.lens);
  if (!found) return { sentence: `Nothing in this data says who leads ${question.of.name}.`, groups: [] };
  desk.reach.isCut ||= found.isCut;
  const all = [...found.partnered, ...found.inTalks, ...found.notCounted];
  const { relations, missing, narrowed } = await mentioning(
    desk,
    all.flatMap((row) => row.relations),
    words,
  );
  const kept = new Set(relations.map(({ id }) => id));
  const sieved = await sieve(
    desk,
    all.map(({ entity }) => entity),
    wanted,
  );
  await desk.learn(relations);
  const rows = (some: readonly PartnerRow[]) =>
    some
      .filter((row) => sieved.fits.has(row.entity) && row.relations.some(({ id }) => kept.has(id)))
      .map((row) => answerRow(desk, row, kept));
  const partnered = rows(found.partnered);
  const outside = all
    .filter(({ entity }) => sieved.outside.has(entity))
    .map((row) => ({
      ...answerRow(desk, row, kept),
      because: 'OTHER_GROUP' as const,
      reason: `${sieved.outside.get(row.entity) ?? ''} ${row.reason}`,
    }));
  const talks = rows(found.inTalks);
  // The published sentence speaks of one kind and one country at most.
  const isNarrower = all.some(({ entity }) => !sieved.fits.has(entity));
  const narrowedSentence = narrowed || isNarrower;
  return {
    sentence: [narrowedSentence ? narrower(partnered, talks, found.of.name) : found.sentence, sieved.remark]
      .filter((part) => part !== null)
      .join(' '),
    number: question.count ? partnered.length : null,
    status: partnered[0]?.status ?? null,
    groups: [
      { title: 'Partnered', counted: true, rows: partnered },
      { title: 'In talks, not counted as partnered', counted: false, rows: talks },
    ],
    nearMisses: [...rows(found.notCounted), ...outside],
    graphql: query(
      desk,
      'partners',
      given,
      `{ sentence rule partnered ${ROW} inTalks ${ROW} notCounted ${ROW} }`,
    ),
    missing,
  };
}

function answerRow(
  desk: Desk,
  { entity, relations, because, reason, certainty, lastReported }: PartnerRow,
  kept: ReadonlySet<string>,
): AnswerRow {
  const own = relations.filter(({ id }) => kept.has(id));
  return {
    ...rowOf(desk, own.length > 0 ? own : relations, { entity, because, reason }),
    certainty,
    lastReported,
  };
}

const MOST_REASONS = 12;

/** Where words of the question narrow the partners down further than the published sentence does. */
function narrower(partnered: readonly AnswerRow[], talks: readonly AnswerRow[], of: string): string {
  const found =
    partnered.length > 0
      ? `${titles(partnered)}: ${partnered
          .slice(0, MOST_REASONS)
          .map(({ reason }) => reason)
          .join(' ')}`
      : `Nothing in this data reports such a partner of ${of}.`;
  return talks.length > 0 ? `${found} Only in talks: ${titles(talks)}.` : found;
}
