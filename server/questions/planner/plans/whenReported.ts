import { parseEdtf } from '../../../model/dates/edtf.ts';
import type { SeenRelation } from '../../../store/port.ts';
import type { Draft } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { inDate, list, relationTitle, statusClause } from '../../answer/words.ts';
import type { Desk } from '../desk.ts';
import { firstPublic } from './firstReported.ts';

/** When it was first reported, whether or not it is so: each with who reported it, and its status. */
export function whenReported(desk: Desk, relations: readonly SeenRelation[]): Draft {
  const told = relations.flatMap((relation) => {
    const supporting = desk.evidence(relation.id).filter(({ stance }) => stance === 'SUPPORTS');
    const [first, ...more] = firstPublic(supporting);
    return first ? [{ relation, first, statements: [first, ...more] }] : [];
  });
  const clauses = told.map(({ relation, first, statements }) => {
    const by = list([...new Set(statements.map(({ origin, source }) => desk.publisher(origin ?? source)))]);
    const on =
      first.publishedOn === null ? 'on a day that is not given' : inDate(parseEdtf(first.publishedOn));
    return { relation, statements, words: `first reported ${on}, by ${by}` };
  });
  const [earliest] = firstPublic(told.map(({ first }) => first));
  return {
    sentence:
      clauses.length > 0
        ? clauses
            .map(
              ({ relation, words }) =>
                `${relationTitle(desk, relation)}: ${words} (of the reports in this data); ${statusClause(desk, relation)}.`,
            )
            .join(' ')
        : `No report in this data says so: ${relations.map((relation) => relationTitle(desk, relation)).join('; ')}.`,
    date: earliest?.publishedOn == null ? null : parseEdtf(earliest.publishedOn),
    status: relations[0]?.state.status ?? null,
    groups: [
      {
        title: 'First reported',
        counted: true,
        rows: clauses.map(({ relation, statements, words }) =>
          rowOf(desk, [relation], {
            because: 'MATCH',
            title: `${relationTitle(desk, relation)}: ${words}`,
            statements: () => statements,
          }),
        ),
      },
    ],
  };
}
