import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, relationTitle, statusClause } from '../../answer/words.ts';
import type { Question } from '../../grammar/tree.ts';
import type { Span } from '../../lexicon/meaning.ts';
import type { Desk } from '../desk.ts';
import { nameInWords } from '../heads.ts';
import { standingOf } from '../standing.ts';
import { select } from './select.ts';

/** How much, as far as the data name a sum or a share; several are told one by one and never added up. */
export async function planAmount(
  desk: Desk,
  { named, party, aim, end }: Extract<Question, { form: 'AMOUNT' }>,
  words: readonly Span[],
): Promise<Draft> {
  const { relations, withOthers, missing, graphql } = await select(desk, named, aim, end, words, party);
  await desk.learn(relations);
  const standing = relations.filter(
    (relation) => !['DENIED', 'RETRACTED', 'NOT_YET'].includes(standingOf(desk, relation)),
  );
  const told = standing.filter((relation) => amountInWords(relation) !== null);
  const rest = [...relations.filter((relation) => !told.includes(relation)), ...withOthers];
  const of = `${aim ? `“${aim.phrase}” ` : ''}of ${list(named.map(nameInWords))}`;
  return {
    ...(told.length === 0 ? { kind: 'UNSUPPORTED' as const } : {}),
    sentence:
      told.length > 0
        ? told
            .map(
              (relation) =>
                `${relationTitle(desk, relation)}: ${amountInWords(relation) ?? ''}; ${statusClause(desk, relation)}.`,
            )
            .join(' ')
        : relations.length > 0
          ? `This data names no sum and no share ${of}. It holds: ${relations
              .slice(0, 4)
              .map((relation) => `${relationTitle(desk, relation)} (${statusClause(desk, relation)})`)
              .join('; ')}.`
          : `Nothing in this data says ${of}.`,
    status: told[0]?.state.status ?? null,
    groups: [
      {
        title: 'How much',
        counted: true,
        rows: told.map((relation) =>
          rowOf(desk, [relation], {
            because: 'MATCH',
            title: `${relationTitle(desk, relation)}: ${amountInWords(relation) ?? ''}`,
          }),
        ),
      },
    ],
    nearMisses: rest.slice(0, 10).map((relation) => rowOf(desk, [relation], { because: 'OTHER_RELATION' })),
    graphql,
    missing,
  };
}

function amountInWords({ amount, share }: SeenRelation): string | null {
  const parts = [
    amount ? `${amount.value.toLocaleString('en')} ${amount.currency ?? '(no currency given)'}` : null,
    share === null ? null : `${(share * 100).toLocaleString('en', { maximumFractionDigits: 2 })} %`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : null;
}
