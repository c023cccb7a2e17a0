import { document, request } from './request.ts';
import { learnTypes } from './temporality.ts';
import type { DatasetAnswer, VocabularyAnswer } from './types.ts';

/** What the page has to know before it can draw anything. */
export interface Opening {
  vocabulary: VocabularyAnswer;
  datasets: DatasetAnswer[];
}

const OPENING = document<Opening, Record<string, never>>(
  `query Opening {
    vocabulary {
      kinds { id label plural shape colour }
      relationTypes { id label inverse noun directed temporality category }
      categories { id label }
      rule
    }
    datasets { id title description licence version writtenAt counts { entities relations sources evidence } }
  }`,
);

/** The vocabulary and the data sets. */
export async function loadKnowledge(signal?: AbortSignal): Promise<Opening> {
  const opening = await request(OPENING, {}, signal);
  learnTypes(opening.vocabulary.relationTypes);
  return opening;
}

const PING = document<{ __typename: string }, Record<string, never>>(`query Ping { __typename }`);

/** Resolves when the server answers. */
export async function ping(): Promise<void> {
  await request(PING, {});
}
