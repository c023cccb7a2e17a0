import { list, ONLY_BEST } from '../../queries/words.ts';
import type { AnswerRow, Draft } from './answer.ts';

/**
 * An answer to a question of which some words were not understood: nothing is claimed any more. What
 * the rest of the words would give is offered as closest, not as what was asked for.
 *
 * @param isCut whether relations were left unread, which may say more
 */
export function withUnmatched(draft: Draft, unmatched: readonly string[], isCut: boolean): Draft {
  if (unmatched.length === 0 || draft.kind === 'NOT_UNDERSTOOD') return draft;
  const rows = (draft.groups ?? []).flatMap((group) => group.rows);
  const words = list(unmatched.map((word) => `“${word}”`));
  return {
    ...draft,
    kind: 'UNSUPPORTED',
    yesNo: null,
    number: null,
    date: null,
    status: null,
    sentence: `I can’t say: ${words} ${unmatched.length === 1 ? 'is' : 'are'} neither a name in this data nor mentioned in what it says of this.${closest(rows)}${isCut ? ` ${ONLY_BEST}` : ''}`,
    groups: [],
    nearMisses: [...rows, ...(draft.nearMisses ?? [])].map((row) =>
      row.because === 'MATCH' || row.because === 'IN_FORCE'
        ? { ...row, because: 'OTHER_RELATION' as const }
        : row,
    ),
  };
}

function closest(rows: readonly AnswerRow[]): string {
  const shown = rows
    .slice(0, 3)
    .map(({ title, reason }) => (reason === '' ? title : `${title} (${firstSentence(reason)})`));
  return shown.length === 0 ? '' : ` Leaving that out, the closest is: ${shown.join('; ')}.`;
}

const firstSentence = (text: string): string =>
  (/^.*?[.](?=\s|$)/.exec(text)?.[0] ?? text).replace(/\.$/, '');
