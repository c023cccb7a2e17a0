import type { Reading } from '../../queries/context.ts';
import { kept, versionsOf } from '../../queries/kept.ts';
import type { GraphStore, ReadContext } from '../../store/port.ts';
import { readLanguage } from './language.ts';
import type { Language } from './language.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';

const LEXICONS = new WeakMap<GraphStore, (read: ReadContext) => Promise<Lexicon>>();
let english: Language | null = null;

/** The lexicon of a store as it is now: built once, and anew when data is loaded. */
export function lexiconFor({ store, read }: Pick<Reading, 'store' | 'read'>): Promise<Lexicon> {
  const known = LEXICONS.get(store) ?? kept(versionsOf(store), (context) => build(store, context));
  LEXICONS.set(store, known);
  return known(read);
}

async function build(store: GraphStore, read: ReadContext): Promise<Lexicon> {
  english ??= readLanguage();
  const [names, vocabulary] = await Promise.all([store.names(read), store.vocabulary(read)]);
  return lexiconOf(names, vocabulary, english);
}
