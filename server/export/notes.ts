import { dayInWords } from '../model/dates/words.ts';
import type { ExportHead } from './content.ts';
import type { ExportFormat } from './format.ts';

/** What a file does not hold, and what a reader must know of it, in sentences. */
export function notesOf(
  format: ExportFormat,
  { lens, today, what }: Pick<ExportHead, 'lens' | 'today' | 'what'>,
  denied: boolean,
): string[] {
  return [
    lens
      ? `Statuses and dates are as of ${dayInWords(lens.asOf)}, by what was public on ${dayInWords(lens.knownBy)}.`
      : `This is the whole record, withdrawn statements among it; statuses are told as of ${dayInWords(today)}.`,
    denied
      ? 'Denied and retracted relations are in, each with its status: they are no facts.'
      : 'Denied and retracted relations are left out, since a reader of this format would take them for facts.',
    ...(format.wholeRecord && (lens || what !== 'everything') ? [NO_DECISIONS] : []),
    ...format.cannotHold,
  ];
}

const NO_DECISIONS = 'What was decided about who is who is only in the whole record of everything.';
