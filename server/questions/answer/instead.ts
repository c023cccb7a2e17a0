import type { Reading } from '../../queries/context.ts';
import { askableOf, wellKnownQuestions } from '../askable.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Option } from './answer.ts';

const MOST = 5;
const MOST_WORDS = 3;

/** What could be asked instead of a question that was not understood: of whom it names, else of what the data hold most about. */
export async function askedInstead(
  reading: Reading,
  lexicon: Lexicon,
  { named }: Sentence,
): Promise<string[]> {
  const ids = named.flatMap((one) => one.ids.slice(0, 1));
  const [one, other] = ids.map((id) => lexicon.names.mainName(id));
  const between =
    one !== undefined && other !== undefined
      ? [`What has ${one} to do with ${other}?`, `How is ${one} connected to ${other}?`]
      : [];
  if (ids.length === 0) return (await wellKnownQuestions(reading, lexicon)).slice(0, MOST);
  const each = [];
  for (const id of ids.slice(0, 2)) each.push(...(await askableOf(reading, lexicon, id)));
  return [...new Set([...between, ...each])].slice(0, MOST);
}

/** Names that are near to words that mean nothing here, each as the question that would ask about it. */
export async function nearNames(
  reading: Reading,
  lexicon: Lexicon,
  { text, unknown }: Sentence,
): Promise<Option[]> {
  if (unknown.length === 0) return [];
  const index = await reading.names();
  return unknown.slice(0, MOST_WORDS).flatMap((span) => {
    const start = span.tokens[0]?.start ?? 0;
    const end = span.tokens.at(-1)?.end ?? start;
    if (end - start < 3) return [];
    return index.search(span.text, 2).map(({ entity }) => {
      const name = lexicon.names.mainName(entity);
      return { label: name, question: text.slice(0, start) + name + text.slice(end) };
    });
  });
}
