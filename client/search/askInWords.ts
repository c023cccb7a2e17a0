import { askPartners, askWords } from '../app/ask.ts';
import { opened } from '../app/data.ts';
import { useKnowledge } from '../app/knowledge.ts';
import { liaison } from '../state/index.ts';
import { understand } from './understand.ts';
import { worldOf } from './world.ts';

/**
 * Asks what was typed: as a partners question when every word of it is one, else the server reads it. Whoever types before the page is filled waits for it, so that a company is not taken for a word.
 */
export async function askInWords(words: string): Promise<void> {
  await opened;
  const kinds = useKnowledge.getState().opening?.vocabulary.kinds ?? [];
  const world = worldOf(Object.values(liaison.getState().data.entities), kinds);
  const { question } = understand(words, world);
  if (question) await askPartners({ form: 'partners', ...question });
  else await askWords(words);
}
