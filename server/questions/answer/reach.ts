import { ONLY_BEST, TOO_MANY } from '../../queries/words.ts';
import type { Draft } from './answer.ts';

/**
 * An answer for which not all relations could be read says so: what it names stands, but it counts nothing,
 * and what it did not find it does not call absent.
 */
export function withinReach(draft: Draft, isCut: boolean): Draft {
  if (!isCut || (draft.kind ?? 'ANSWER') !== 'ANSWER') return draft;
  const isFound = draft.yesNo
    ? draft.yesNo === 'YES'
    : (draft.groups ?? []).some(({ rows }) => rows.length > 0);
  if (!isFound)
    return {
      ...draft,
      kind: 'UNSUPPORTED',
      sentence: `${TOO_MANY} to look through for one answer. Name somebody else as well, a time, or one kind of relation.`,
      yesNo: null,
      number: null,
      status: null,
    };
  return {
    ...draft,
    sentence: `${draft.sentence} ${ONLY_BEST}`,
    number: null,
  };
}
