import { document, request } from './request.ts';
import type { Named } from './types.ts';

/** An entity that a search found, with the name that matched and how. */
export interface SearchHit {
  entity: Named & { kind: string; country: string | null; summary: string | null };
  name: string;
  match: 'EXACT' | 'PREFIX' | 'ALIAS' | 'MISSPELT';
}

const SEARCH = document<{ search: SearchHit[] }, { text: string; first: number }>(
  `query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) { entity { id name kind country summary } name match }
  }`,
);

/** Entities by name, alias or misspelling, best match first. */
export async function searchEntities(
  text: string,
  first: number,
  signal?: AbortSignal,
): Promise<SearchHit[]> {
  return (await request(SEARCH, { text, first }, signal)).search;
}
