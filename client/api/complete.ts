import { document, request } from './request.ts';

/** A way to go on typing: the whole text as it would then stand, and what was added to it. */
export interface Completion {
  text: string;
  label: string;
  kind: 'ENTITY' | 'WORD' | 'QUESTION';
}

const COMPLETE = document<{ complete: Completion[] }, { text: string }>(
  `query Complete($text: String!) { complete(text: $text) { text label kind } }`,
);

/** How what is typed may go on, by what is in the data. */
export async function loadCompletions(text: string, signal?: AbortSignal): Promise<Completion[]> {
  return (await request(COMPLETE, { text }, signal)).complete;
}
