import { InputError } from '../../errors.ts';
import { addDays } from '../../model/dates/days.ts';
import { readTypedDate } from '../../model/dates/typed.ts';
import type { Day } from '../../model/types.ts';
import type { Language } from './language.ts';
import type { DateMeaning, Span } from './meaning.ts';
import { looseDate } from './looseDates.ts';
import type { Token } from './tokens.ts';

const MOST_WORDS = 9;

/**
 * Reads the date that begins at a token, with the words before it that say how it bears on the
 * question ("as known by", "since"); the longest that is a date. Null where none begins.
 */
export function dateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
  today: Day,
): Span | null {
  if (!mayBegin(tokens[at]?.folded ?? '', language)) return null;
  const use = useAt(tokens, at, language);
  const begin = at + (use?.words ?? 0);
  for (let to = Math.min(tokens.length, begin + MOST_WORDS); to > begin; to -= 1) {
    const words = tokens.slice(begin, to);
    if (!words.some(({ folded }) => mayHold(folded, language))) return null;
    const found = read(
      text.slice(words[0]?.start, words.at(-1)?.end),
      words,
      use?.use ?? null,
      language,
      today,
    );
    if (found) return span(text, tokens, at, to, use?.exclusive === true ? beyond(found) : found);
  }
  return null;
}

function read(
  written: string,
  words: readonly Token[],
  use: DateMeaning['use'] | null,
  language: Language,
  today: Day,
): DateMeaning | null {
  const loose = looseDate(
    words.map(({ folded }) => folded),
    language,
    today,
  );
  if (loose) return bounded(loose.edtf, loose.from, loose.until, use, loose.alternatives, null);
  try {
    const { edtf, earliest, latest } = readTypedDate(written, today);
    const ownUse = earliest === null ? 'UNTIL' : latest === null ? 'SINCE' : use;
    return bounded(edtf, earliest, latest, ownUse ?? use, [], null);
  } catch (error) {
    if (!(error instanceof InputError) || error.details.nearest === undefined) return null;
    return bounded('', null, null, use, error.details.nearest, error.message);
  }
}

/** "before" and "after" leave the date itself out; a day is ON, anything longer IN. */
function bounded(
  edtf: string,
  from: Day | null,
  until: Day | null,
  use: DateMeaning['use'] | null,
  alternatives: string[],
  unclear: string | null,
): DateMeaning {
  const kind = use ?? (from === until ? 'ON' : 'IN');
  return {
    as: 'DATE',
    edtf,
    from,
    until,
    use: kind === 'ON' && from !== until ? 'IN' : kind,
    alternatives,
    unclear,
  };
}

/** "before 2026" leaves 2026 out, as does "after 2026". */
function beyond(date: DateMeaning): DateMeaning {
  if (date.use === 'UNTIL' && date.from !== null)
    return { ...date, edtf: `[..${addDays(date.from, -1)}]`, from: null, until: addDays(date.from, -1) };
  if (date.use === 'SINCE' && date.until !== null)
    return { ...date, edtf: `[${addDays(date.until, 1)}..]`, from: addDays(date.until, 1), until: null };
  return date;
}

function useAt(
  tokens: readonly Token[],
  at: number,
  { dates }: Language,
): { use: DateMeaning['use']; words: number; exclusive: boolean } | null {
  const uses = [
    ['KNOWN', dates.knownBy],
    ['SINCE', dates.since],
    ['UNTIL', dates.until],
    ['ON', dates.asOf],
  ] as const;
  for (let words = 6; words > 0; words -= 1) {
    const phrase = tokens
      .slice(at, at + words)
      .map(({ folded }) => folded)
      .join(' ');
    const found = uses.find(([, phrases]) => phrases.includes(phrase));
    if (found) return { use: found[0], words, exclusive: dates.exclusive.includes(phrase) };
  }
  return null;
}

function mayBegin(word: string, language: Language): boolean {
  const { asOf, knownBy, since, until, partsOf, relative, feasts } = language.dates;
  if (mayHold(word, language) || word === 'the' || word === 'between') return true;
  const phrases = [
    ...asOf,
    ...knownBy,
    ...since,
    ...until,
    ...Object.keys(partsOf),
    ...relative,
    ...Object.keys(feasts),
  ];
  return phrases.some((phrase) => phrase.split(' ')[0] === word);
}

/** Whether a word is the stuff of dates: a figure, a month, a season, "yesterday". */
function mayHold(word: string, { dates }: Language): boolean {
  return (
    /^\d{1,4}(?:st|nd|rd|th|s)?$/.test(word) ||
    /^[qh][1-4]$/.test(word) ||
    dates.months.includes(word) ||
    dates.shortMonths.includes(word) ||
    Object.hasOwn(dates.seasons, word) ||
    dates.relative.includes(word) ||
    Object.keys(dates.feasts).some((feast) => feast.split(' ').at(-1) === word)
  );
}

function span(text: string, tokens: readonly Token[], from: number, to: number, meaning: DateMeaning): Span {
  const own = tokens.slice(from, to);
  return { from, to, tokens: own, text: text.slice(own[0]?.start, own.at(-1)?.end), meanings: [meaning] };
}
