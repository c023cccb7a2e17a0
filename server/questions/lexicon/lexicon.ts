import type { Day, Vocabulary } from '../../model/types.ts';
import type { NameRow } from '../../store/port.ts';
import { dateAt } from './dates.ts';
import { elsewhere } from './elsewhere.ts';
import type { Language } from './language.ts';
import type { EntityMeaning, Meaning, Span } from './meaning.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import type { Parts } from './parts.ts';
import { phrasesOf } from './phrases.ts';
import { segment } from './segment.ts';
import { slipsOf } from './slips.ts';
import type { Slips } from './slips.ts';
import { unknownNames } from './unknownNames.ts';
import { idIn, keyOf, tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Everything that words of a question may mean, from the data at hand and one language. */
export interface Lexicon extends Parts {
  vocabulary: Vocabulary;
  /** A question cut into spans, each with all its meanings; a word that means nothing has none. */
  read: (text: string, today: Day) => Span[];
}

/** What verbs go with; the first that makes a phrase of the vocabulary is taken. */
const PREPOSITIONS = ['to', 'for', 'with', 'at', 'in', 'of', 'by', 'from', 'about', 'over', 'against'];
/** More words than anybody asks with; what follows is not read. */
const MOST_TOKENS = 80;
/** Whoever types more unknown words than this asks about nothing here. */
const MOST_MENDED = 8;

/** Builds the lexicon of a store's names and vocabulary. */
export async function lexiconOf(
  rows: readonly NameRow[],
  vocabulary: Vocabulary,
  language: Language,
): Promise<Lexicon> {
  const names = await namesOf(rows);
  const phrases = phrasesOf(vocabulary, language);
  const parts = { names, phrases, language };
  const slips = slipsOf(phrases, language);
  return { ...parts, vocabulary, read: (text, today) => read(text, today, parts, slips) };
}

function read(text: string, today: Day, parts: Parts, slips: Slips): Span[] {
  const tokens = tokensOf(text)
    .flatMap((token) => segment(token, parts.names))
    .slice(0, MOST_TOKENS);
  const spans = cut(text, tokens, today, parts);
  const mended = mend(tokens, spans, slips);
  return mended ? cut(text, mended, today, parts) : spans;
}

/** Words that mean nothing as they stand, as what they slipped from; null where there is nothing to mend. */
function mend(tokens: readonly Token[], spans: readonly Span[], slips: Slips): Token[] | null {
  const unknown = new Set(
    spans.filter(({ meanings }) => meanings.length === 0).flatMap((span) => span.tokens),
  );
  if (unknown.size === 0 || unknown.size > MOST_MENDED) return null;
  const mended = tokens.map((token, at) => {
    const slip = unknown.has(token) ? slips(token, at === 0) : null;
    return slip === null ? token : { ...token, folded: slip, slip };
  });
  return mended.some((token, at) => token !== tokens[at]) ? mended : null;
}

function cut(text: string, tokens: readonly Token[], today: Day, parts: Parts): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const span = longest(text, tokens, at, today, parts);
    spans.push(span);
    at = span.to;
  }
  const whole = withIds(text, unknownNames(text, tokens, spans, parts), parts);
  return elsewhere(text, whole, parts.names.countries).map((span) => {
    const [only, ...more] = span.tokens;
    const isBare = span.meanings.length === 0 && only && more.length === 0 && !only.capital;
    return isBare ? { ...span, meanings: withPreposition(only.folded, parts.phrases) } : span;
  });
}

/** "Ann Lee [ann-2]": the id in brackets says which one the name before it means. */
function withIds(text: string, spans: readonly Span[], { names }: Parts): Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const [only] = span.tokens;
    const id = only ? idIn(only) : null;
    const entity = id === null ? null : names.byId(id);
    if (!entity) {
      found.push(span);
      continue;
    }
    const before = found.at(-1);
    const isSame = before?.meanings.some(
      (meaning) => meaning.as === 'ENTITY' && meaning.ids.includes(entity.ids[0] ?? ''),
    );
    if (isSame) found.pop();
    const tokens = isSame && before ? [...before.tokens, ...span.tokens] : span.tokens;
    found.push({
      from: isSame && before ? before.from : span.from,
      to: span.to,
      tokens,
      text: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
      meanings: [entity],
    });
  }
  return found;
}

/** The longest words from here on that mean something together: a date, a name or a phrase. */
function longest(text: string, tokens: readonly Token[], at: number, today: Day, parts: Parts): Span {
  const date = dateAt(text, tokens, at, parts.language, today);
  const most = Math.min(tokens.length - at, Math.max(parts.names.longest, parts.phrases.longest + 1));
  for (let count = most; count > 0; count -= 1) {
    if (date && date.to - at >= count) return date;
    const own = tokens.slice(at, at + count);
    if (own.slice(0, -1).some(({ breakAfter }) => breakAfter) && count > 1 && !mayHoldBreak(own)) continue;
    const meanings = meaningsOf(own, at, parts);
    if (meanings.length > 0) return spanOf(text, own, at, meanings);
  }
  return spanOf(text, tokens.slice(at, at + 1), at, []);
}

/** "St. John", "NYSE:F" and names with a comma in them go on after the sign. */
const mayHoldBreak = (tokens: readonly Token[]): boolean =>
  tokens.every(({ capital, text }) => capital || /\d/.test(text));

function meaningsOf(tokens: readonly Token[], at: number, { names, phrases }: Parts): Meaning[] {
  const key = keyOf(tokens);
  const said = phrases.get(key);
  const [only] = tokens;
  const entity = names.whole(key) ?? (tokens.length === 1 && only ? plural(only, names) : null);
  if (!entity) return said;
  const isCommon =
    tokens.length === 1 && said.some(({ as }) => as === 'WORD' || as === 'RELATION' || as === 'KIND');
  const nameFirst = !isCommon || (at > 0 && only?.capital === true);
  return nameFirst ? [entity, ...said] : [...said, entity];
}

/** "To whom does X belong?": the preposition that the verb goes with stands elsewhere. */
function withPreposition(key: string, phrases: Parts['phrases']): Meaning[] {
  for (const preposition of PREPOSITIONS) {
    const found = phrases.get(`${key} ${preposition}`).filter(({ as }) => as === 'RELATION');
    if (found.length > 0) return found;
  }
  return [];
}

/** "Fords" without its apostrophe. */
function plural({ folded }: Token, names: Names): EntityMeaning | null {
  return folded.length > 3 && folded.endsWith('s') ? names.whole(folded.slice(0, -1)) : null;
}

function spanOf(text: string, tokens: Token[], from: number, meanings: Meaning[]): Span {
  return {
    from,
    to: from + tokens.length,
    tokens,
    text: text.slice(tokens[0]?.start, tokens.at(-1)?.end),
    meanings,
  };
}
