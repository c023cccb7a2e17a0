import { dateInWords } from '../../model/dates/words.ts';
import { parseEdtf } from '../../model/dates/edtf.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { EntityMeaning, Meaning, Span } from '../lexicon/meaning.ts';
import type { Option, UnderstoodToken } from './answer.ts';

/** Every span that the question turns on, with what it was read as and what else it may mean. */
export function understoodTokens(
  question: string,
  spans: readonly Span[],
  lexicon: Lexicon,
): UnderstoodToken[] {
  return spans.flatMap((span) => {
    const [first] = span.meanings;
    const start = span.tokens[0]?.start ?? 0;
    const end = span.tokens.at(-1)?.end ?? start;
    if (!first || (first.as === 'WORD' && !TELLING.some((role) => first.roles.has(role)))) return [];
    const swap = (text: string) => question.slice(0, start) + text + question.slice(end);
    const token = { text: question.slice(start, end), start, end, options: optionsOf(span, lexicon, swap) };
    return [
      {
        ...token,
        ...labelOf(first, lexicon),
        readAs:
          first.as === 'ENTITY' && first.met === 'MISSPELT'
            ? lexicon.names.mainName(first.ids[0] ?? '')
            : null,
      },
    ];
  });
}

/** Small words that turn an answer, and so are shown. */
const TELLING = [
  'NOT',
  'BOTH',
  'OR',
  'TOGETHER',
  'EXCEPT',
  'HOW_MANY',
  'MOST',
  'LEAST',
  'DENY',
  'DENIED',
  'SOURCE',
  'WHEN',
  'SINCE_WHEN',
  'WHERE',
  'CHANGE',
  'COMMON',
  'CONNECTED',
  'FIRMER',
  'KNOWN',
  'CONFIRM',
  'WILL',
  'OWN_HEAD',
  'DOING',
];

function labelOf(meaning: Meaning, lexicon: Lexicon): { kind: string; label: string } {
  switch (meaning.as) {
    case 'ENTITY':
      return {
        kind: lexicon.names.kindOf(meaning.ids[0] ?? '') ?? 'entity',
        label: lexicon.names.mainName(meaning.ids[0] ?? ''),
      };
    case 'KIND':
      return {
        kind: 'find',
        label:
          meaning.group?.label ??
          lexicon.vocabulary.kinds
            .filter(({ id }) => meaning.kinds.includes(id))
            .map(({ plural }) => plural.toLowerCase())
            .join(', '),
      };
    case 'COUNTRY':
      return {
        kind: 'country',
        label:
          new Intl.DisplayNames([lexicon.language.language], { type: 'region' }).of(meaning.code) ??
          meaning.code,
      };
    case 'RELATION':
      return { kind: 'relation', label: relationLabel(meaning, lexicon) };
    case 'DATE':
      return { kind: USES[meaning.use], label: meaning.unclear ?? dateInWords(parseEdtf(meaning.edtf)) };
    case 'BEYOND':
      return { kind: 'not in the data', label: meaning.matter };
    case 'WORD':
      return {
        kind: 'asks',
        label:
          [...meaning.roles]
            .find((role) => TELLING.includes(role))
            ?.toLowerCase()
            .replaceAll('_', ' ') ?? '',
      };
  }
}

const USES = { ON: 'on', IN: 'in', KNOWN: 'known by', SINCE: 'since', UNTIL: 'until' } as const;

function relationLabel(
  { types, categories }: Extract<Meaning, { as: 'RELATION' }>,
  { vocabulary }: Lexicon,
): string {
  const labels = categories.map(
    (id) => vocabulary.categories.find((term) => term.id === id)?.label.toLowerCase() ?? id,
  );
  if (labels.length > 0) return labels.join(' or ');
  return types.map((id) => vocabulary.relationTypes.find((term) => term.id === id)?.noun ?? id).join(' or ');
}

/** What else the words may mean, each as the question that would ask it. */
function optionsOf(span: Span, lexicon: Lexicon, swap: (text: string) => string): Option[] {
  const [first, ...others] = span.meanings;
  const sameName =
    first?.as === 'ENTITY' ? first.ids.slice(1).map((id) => entityOption(id, lexicon, swap)) : [];
  const otherwise = others
    .filter((meaning): meaning is EntityMeaning => meaning.as === 'ENTITY')
    .flatMap(({ ids }) => ids.slice(0, 3).map((id) => entityOption(id, lexicon, swap)));
  const dates =
    first?.as === 'DATE' ? first.alternatives.map((text) => ({ label: text, question: swap(text) })) : [];
  return [...sameName, ...otherwise, ...dates].slice(0, 8);
}

const entityOption = (id: string, { names }: Lexicon, swap: (text: string) => string): Option => ({
  label: `${names.mainName(id)} (${names.kindOf(id) ?? ''})`,
  question: swap(`${names.mainName(id)} [${id}]`),
});
