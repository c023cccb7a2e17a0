import type { Voice } from '../../../model/types.ts';
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
  const by = question.confirmedBy === 'ANYBODY' ? null : question.confirmedBy;
  const id = by?.ids[0] ?? '';
  const name = by ? nameInWords(by) : 'anybody concerned';
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
  const isTheirs = ({ party, speaker }: Voice) => by === null || party === id || speaker === id;
  const confirms = asked.filter(({ state }) =>
    state.supports.some((voice) => voice.basis === 'OFFICIAL' && isTheirs(voice)),
  );
  const denies = asked.filter(({ state }) => state.denies.some(isTheirs));
  const [yesNo, deciding]: [YesNo, SeenRelation[]] =
    confirms.length > 0 ? ['YES', confirms] : denies.length > 0 ? ['NO', denies] : ['NOT_REPORTED', asked];
  const lead = {
    YES: by ? `Yes, ${name} confirms it` : 'Yes',
    NO: by ? `No, ${name} denies it` : 'No',
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
