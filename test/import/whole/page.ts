import { loadKnowledge, type Opening } from '../../../client/api/opening.ts';
import { loadOpening, type Picture } from '../../../client/api/picture.ts';
import { readConfig } from '../../../server/config.ts';
import type { GraphStore } from '../../../server/store/port.ts';
import { startApi } from '../../api/support/server.ts';

/** What a reader gets who opens the page over a store and asks one question. */
export interface Seen {
  opening: Opening;
  picture: Picture;
  answer: { kind: string; value: string | null; sentence: string };
}

/** Opens the page's own requests on a server under its usual limits; rejects where any of them fails. */
export async function openPage(store: GraphStore, question: string): Promise<Seen> {
  const api = await startApi(store, readConfig({}, []).limits);
  const { fetch: reach } = globalThis;
  // The page asks the server that it came from; Node has to be told which.
  globalThis.fetch = (address, init) => reach(new URL(address as string, api.url), init);
  try {
    const opening = await loadKnowledge();
    const total = opening.datasets.reduce((sum, { counts }) => sum + counts.entities, 0);
    const picture = await loadOpening(total, { asOf: null, knownBy: null });
    const { data, errors } = await api.ask(
      'query ($question: String!) { ask(question: $question) { kind value sentence } }',
      { question },
    );
    if (errors.length > 0 || !data) throw new Error(errors[0]?.message ?? 'Expected an answer, got none.');
    return { opening, picture, answer: data.ask as Seen['answer'] };
  } finally {
    globalThis.fetch = reach;
    await api.close();
  }
}
