import type { SeenRelation } from '../../../store/port.ts';
import type { Draft, YesNo } from '../../answer/answer.ts';
import { rowOf } from '../../answer/rows.ts';
import { list, statusClause } from '../../answer/words.ts';
import { typeTerm } from '../../../queries/vocabularyTerms.ts';
import type { Desk } from '../desk.ts';
import { nameInWords } from '../heads.ts';
import type { Between, Held } from './held.ts';

/** Whether somebody confirms something: by an official statement of theirs, or of who speaks for them. */
export function confirmation(desk: Desk, question: Between, { asked, others }: Held): Draft {
  const by = question.confirmedBy;
  const id = by?.ids[0] ?? '';
  const name = by ? nameInWords(by) : '';
  if (asked.length === 0) {
    const between =
      others.length > 0
        ? ` Between them it holds: ${list(others.slice(0, 3).map((relation) => `${typeTerm(desk.vocabulary, relation.type).noun} (${statusClause(desk, relation)})`))}.`
        : '';
    return {
      yesNo: 'NOT_REPORTED',
      sentence: `Nothing in this data says that it is so, or that ${name} confirms it.${between}`,
    };
  }
  const confirms = asked.filter(({ state }) =>
    state.supports.some(
      ({ party, speaker, basis }) => basis === 'OFFICIAL' && (party === id || speaker === id),
    ),
  );
  const denies = asked.filter(({ state }) =>
    state.denies.some(({ party, speaker }) => party === id || speaker === id),
  );
  const [yesNo, deciding]: [YesNo, SeenRelation[]] =
    confirms.length > 0 ? ['YES', confirms] : denies.length > 0 ? ['NO', denies] : ['NOT_REPORTED', asked];
  const lead = {
    YES: `Yes, ${name} confirms it`,
    NO: `No, ${name} denies it`,
    NOT_REPORTED: `Nothing in this data says that ${name} confirms it, or denies it`,
    OPEN: 'Open',
  }[yesNo];
  return {
    yesNo,
    status: deciding[0]?.state.status ?? null,
    sentence: `${lead}: ${deciding.map((relation) => `${typeTerm(desk.vocabulary, relation.type).noun}, ${statusClause(desk, relation)}`).join('; ')}.`,
    groups: [
      {
        title: 'What is said of it',
        counted: yesNo === 'YES',
        rows: asked.map((relation) => rowOf(desk, [relation], {})),
      },
    ],
  };
}
