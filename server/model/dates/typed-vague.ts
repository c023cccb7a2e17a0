import { InputError } from '../../errors.ts';
import type { Day } from '../types.ts';

const SEASONS = 'spring|summer|autumn|fall|winter';
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** What a pattern lacks, and what to write instead, by the year that it is now. */
const VAGUE: Array<{
  pattern: RegExp;
  says: string;
  write: (found: RegExpExecArray, year: number) => string;
}> = [
  {
    pattern: new RegExp(`(?:^|\\b)(?:last|this|next|past) (${SEASONS})$`),
    says: 'does not say which year is meant',
    write: ([, season = ''], year) => `${season} ${year - 1} or ${season} ${year}`,
  },
  {
    pattern: new RegExp(
      `^(?:(?:in|on|before|after|since|until|by|last|this|next) )?((?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:${MONTHS}|${SEASONS})(?: \\d{1,2}(?:st|nd|rd|th)?)?)$`,
    ),
    says: 'does not say which year is meant',
    write: ([, date = ''], year) => `${date.replace(/\b[a-z]/, (letter) => letter.toUpperCase())} ${year}`,
  },
  {
    pattern: /(?:^|\s)'?\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$|[a-z]\.? '\d{2}$|^q[1-4] '?\d{2}$/,
    says: 'gives the year in two figures',
    write: (_, year) => `the year in four, such as ${year}`,
  },
  {
    pattern:
      /\b(?:recent(?:ly)?|lately|soon|shortly|just now|these days|nowadays|some time ago|long ago|a while ago|once|in the (?:past|future)|the other day)\b/,
    says: 'is not a date',
    write: (_, year) => `a date or a range, such as since Jan ${year}, last month or after ${year - 1}`,
  },
  {
    pattern: /\b(?:early|mid|late|the (?:beginning|start|middle|end) of)[ -]/,
    says: 'does not say from which day to which',
    write: (_, year) =>
      `a range, such as between 1 Jan ${year} and 10 Jan ${year}, or the whole month or year`,
  },
];

/** Refuses what sounds like a date and is none, with what to write instead (InputError). */
export function refuseVague(words: string, today: Day): void {
  for (const { pattern, says, write } of VAGUE) {
    const found = pattern.exec(words);
    if (!found) continue;
    const instead = write(found, Number(today.slice(0, 4)));
    throw new InputError(`"${words.slice(0, 60)}" ${says}. Write ${instead}.`, {
      expected: instead,
      got: words.slice(0, 60),
    });
  }
}
