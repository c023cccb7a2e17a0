import type { Place, SourceItem } from '../../items.ts';
import { hash, slug } from './ids.ts';

/** The documents that a field names: one for each address in it, or one for its words. */
export function sourcesOf(written: string, at: Place): SourceItem[] {
  const text = written.trim();
  if (text === '') return [];
  const addresses = text.match(/https?:\/\/[^\s;"<>]+/g) ?? [];
  if (addresses.length > 0) return [...new Set(addresses.map(tidied))].map((url) => ofAddress(url, at));
  return [
    {
      what: 'source',
      at,
      id: `source:${(slug(text).slice(0, 40) || 'text') + '-' + hash(text)}`,
      title: text,
    },
  ];
}

/** A page in the web: its host stands for a publisher, its address for a title, until somebody knows better. */
function ofAddress(url: string, at: Place): SourceItem {
  const host = hostOf(url);
  return {
    what: 'source',
    at,
    id: `source:${slug(host ?? '').slice(0, 40) || 'page'}-${hash(url)}`,
    publisher: host,
    title: url.replace(/^https?:\/\/(www\.)?/, '').slice(0, 160),
    url,
  };
}

/** Null where an address only looks like one. */
export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

const tidied = (url: string) => url.replace(/[.,)\]]+$/, '');
