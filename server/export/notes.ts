import { dayInWords } from '../model/dates/words.ts';
import type { ExportHead } from './content.ts';
import type { ExportFormat } from './format.ts';

/** What a file does not hold, and what a reader must know of it, in sentences. */
export function notesOf(
  format: ExportFormat,
  { lens, today }: Pick<ExportHead, 'lens' | 'today'>,
  denied: boolean,
): string[] {
  return [
    lens
      ? `Statuses and dates are as of ${dayInWords(lens.asOf)}, by what was public on ${dayInWords(lens.knownBy)}.`
      : `This is the whole record, withdrawn statements among it; statuses are told as of ${dayInWords(today)}.`,
    denied
      ? 'Denied and retracted relations are in, each with its status: they are no facts.'
      : 'Denied and retracted relations are left out, since a reader of this format would take them for facts.',
    ...format.cannotHold,
  ];
}
