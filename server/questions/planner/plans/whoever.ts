import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { numberInWords, sentenceCase, statusClause, titles, TOO_MANY } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import { isOpen } from '../../grammar/wanted.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { relationsQuery } from '../graphql.ts';
import { mentioning } from '../mentions.ts';
import { isEnd, otherEnd, relationsWhere } from '../read.ts';
import { withoutAmendments } from '../standing.ts';
import { sieve, wantedInWords } from '../wanted.ts';

type Whoever = Extract<Question, { form: 'WHOEVER' }>;

const MOST_NEAR = 20;

/** Everyone of a kind who stands in the relation to anybody, or to anybody of another kind; the claims with each. */
export async function planWhoever(
  desk: Desk,
  { wanted, counted, aim, end, count }: Whoever,
  words: readonly Span[],
): Promise<Draft> {
  const all = await relationsWhere(desk, { types: aim.types });
  if (desk.reach.isCut)
    return {
      kind: 'UNSUPPORTED',
      sentence: `${TOO_MANY} for one answer. Name somebody, or a time.`,
      missing: words.map(({ text }) => text),
    };
  const { relations, missing } = await mentioning(desk, withoutAmendments(all), words);
  const ends = relations.flatMap(({ from, to }) => [from, to]);
  const [fits, others] = [
    await sieve(desk, ends, wanted),
    isOpen(counted) ? null : await sieve(desk, ends, counted),
  ];
  const byEntity = new Map<string, SeenRelation[]>();
  for (const relation of relations)
    for (const one of new Set([relation.from, relation.to]))
      if (
        isEnd(desk, relation, one, aim, end) &&
        fits.fits.has(one) &&
        (others?.fits.has(otherEnd(relation, one)) ?? true)
      )
        byEntity.set(one, [...(byEntity.get(one) ?? []), relation]);
  await desk.learn([...byEntity.values()].flat());
  const rows = [...byEntity].map(([entity, own]) => rowOf(desk, own, { entity }));
  const standing = rows.filter(({ because }) => because === 'MATCH');
  const rest = rows.filter((row) => !standing.includes(row));
  const noun = wantedInWords(desk, wanted, standing.length);
  const to = isOpen(counted) ? '' : ` ${wantedInWords(desk, counted)}`;
  const what = `“${aim.phrase}${to}”`;
  const left = rest
    .slice(0, 3)
    .flatMap(({ title, relations: own }) => (own[0] ? [`${title} (${statusClause(desk, own[0])})`] : []));
  return {
    sentence: [
      standing.length > 0
        ? `${sentenceCase(numberInWords(standing.length))}${noun === '' ? '' : ` ${noun}`}: ${titles(standing)} (${what}).`
        : `Nothing in this data names ${noun === '' ? 'anyone' : noun} for ${what}.`,
      left.length > 0 ? `Not counted: ${left.join('; ')}.` : '',
      fits.remark ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    number: count ? standing.length : null,
    status: standing[0]?.status ?? null,
    groups: [
      {
        title: sentenceCase(`${noun === '' ? 'found' : noun}: ${aim.phrase}${to}`),
        counted: true,
        rows: standing,
      },
    ],
    nearMisses: rest.slice(0, MOST_NEAR),
    graphql: relationsQuery(desk, { types: aim.types }),
    missing,
  };
}
