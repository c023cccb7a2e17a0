import { isEdtf } from '../../../../server/model/dates/edtf.ts';

/** EDTF for a date as files write them: ISO dates and times, slashes, years as numbers, EDTF itself. Null: it is none. */
export function edtfOf(written: unknown): string | null {
  const text =
    typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (text === '') return null;
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (day) return edtf([day[1], pad(day[2]), pad(day[3])].filter((part) => part !== '00').join('-'));
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month && isEdtf(text)) return text;
  if (month) return edtf([month[1], pad(month[2])].filter((part) => part !== '00').join('-'));
  const year = /^([12]\d{3})(?:\.0+)?$/.exec(text);
  if (year) return year[1] ?? null;
  return edtf(text);
}

const edtf = (text: string) => (isEdtf(text) ? text : null);
const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
