import { aimIn, usedBy } from '../parts.ts';
import type { Sentence } from '../sentence.ts';
import type { Reading } from '../tree.ts';

/** Which of two ties is the firmer: "Is the tie to CATL firmer than the one to Geely?" */
export function compare(sentence: Sentence): Reading | null {
  const { named } = sentence;
  const cue = sentence.find('FIRMER');
  if (!cue || named.length < 2 || named.length > 3) return null;
  const than = sentence.find('THAN', 'OR');
  const other = named.find(({ span }) => than !== undefined && span.from > than.from) ?? named.at(-1);
  const rest = named.filter((one) => one !== other);
  // Of the others, the one nearer to "than" is compared; what is left is whose ties they are.
  const one = rest.at(-1);
  const to = rest.find((candidate) => candidate !== one) ?? null;
  if (!one || !other) return null;
  const joined = aimIn(sentence);
  // "the deal with X … the talks with Y": each has its own words, and all ties are compared.
  const aim = joined?.each === true ? null : joined;
  const used = usedBy(
    sentence,
    named,
    joined,
    ...sentence.all('FIRMER', 'THAN', 'RELATED', 'OR', 'MOST'),
    // "… closer to Chinese firms": with whom no one compares here; left over, it is named in the answer.
    ...sentence.wanted.spans.filter(({ from }) => from < cue.from),
  );
  return { question: { form: 'COMPARE', one, other, to, aim, weaker: sentence.has('WEAKER') }, used };
}
