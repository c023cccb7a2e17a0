import { meant, plays } from '../lexicon/meaning.ts';
import type { CountryMeaning, Span } from '../lexicon/meaning.ts';
import type { Aim, Named, Wanted } from './tree.ts';

/** What a question looks for: the first kind and the countries that it speaks of. */
export function wantedIn(spans: readonly Span[], named: readonly Named[], aims: readonly Aim[]): Wanted {
  const taken = new Set(named.flatMap(({ span }) => span.tokens));
  const free = spans.filter(
    (span) =>
      !span.tokens.some((token) => taken.has(token)) &&
      (span.meanings[0]?.as !== 'ENTITY' || meant(span, 'COUNTRY')),
  );
  const kinds = free.filter((span) => meant(span, 'KIND') && !isHeld(span, aims));
  const countries = free.flatMap((span, index) => {
    const country = meant(span, 'COUNTRY');
    return country && !isPronoun(span, free[index - 1], free[index + 1]) ? [{ span, country }] : [];
  });
  const [first] = kinds;
  const kind = first && meant(first, 'KIND');
  const heads = first && headsOf(first, spans);
  if (first && kind && heads)
    return {
      spans: [first, heads, ...countries.map(({ span }) => span)],
      kinds: ['Person'],
      group: {
        words: [],
        kind: 'Person',
        label: `${first.text} ${heads.text}`,
        through: { types: meant(heads, 'RELATION')?.types ?? [], kinds: kind.kinds },
      },
      ...fromWhere(countries.map(({ country: one }) => one)),
    };
  return {
    spans: [...(first ? [first] : []), ...countries.map(({ span }) => span)],
    kinds: kind?.kinds ?? (plays(free[0] ?? EMPTY, 'STAFF') ? ['Person'] : null),
    group: kind?.group ?? null,
    ...fromWhere(countries.map(({ country: one }) => one)),
  };
}

function fromWhere(countries: readonly CountryMeaning[]): Pick<Wanted, 'countries' | 'outside'> {
  const turned = countries.find(({ others }) => others !== undefined);
  if (turned?.others) return { countries: turned.others, outside: turned.code };
  return { countries: countries.length > 0 ? [...new Set(countries.map(({ code }) => code))] : null };
}

/** "agency heads", "company bosses": those who lead one of the kind. */
export function headsOf(kind: Span, spans: readonly Span[]): Span | undefined {
  const next = spans.find(({ from }) => from === kind.to);
  const isSo =
    next !== undefined &&
    plays(next, 'HEAD') &&
    meant(next, 'RELATION') !== undefined &&
    /s$/i.test(next.text) &&
    next.meanings[0]?.as !== 'ENTITY';
  return isSo ? next : undefined;
}

/** Whether anything would do: neither a kind nor a country is asked for. */
export const isOpen = ({ kinds, countries }: Pick<Wanted, 'kinds' | 'countries'>): boolean =>
  kinds === null && countries === null;

const EMPTY: Span = { from: 0, to: 0, tokens: [], text: '', meanings: [] };

/** Words that mean a kind and, here, what was held: meetings, talks. */
function isHeld(span: Span, aims: readonly Aim[]): boolean {
  const kind = meant(span, 'KIND');
  return (
    aims.some((aim) => aim.spans.includes(span)) &&
    (kind?.kinds.some((id) => id === 'Meeting' || id === 'Event') ?? false)
  );
}

/** "us" is a country before a noun and in capitals, a pronoun otherwise. */
function isPronoun(span: Span, before: Span | undefined, after: Span | undefined): boolean {
  if (span.text !== 'us') return false;
  return (
    !(after && (meant(after, 'KIND') || meant(after, 'RELATION'))) ||
    (before !== undefined && plays(before, 'LIST'))
  );
}
