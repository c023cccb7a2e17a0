import type { SourceItem } from '../../items.ts';
import { edtfOf } from '../shared/dates.ts';
import { hash } from '../shared/ids.ts';
import { asList, asRecord, asText, asTexts } from '../shared/json.ts';
import { hostOf } from '../shared/sources.ts';
import { inWords } from './statement.ts';
import type { Statement } from './statement.ts';

/** The publication in which a statement stands: who published it, when, from what. */
export function sourceOf({ at, publication, source }: Statement): SourceItem {
  const publisher = publisherOf(publication);
  const publishedOn = edtfOf(publication.publicationDate);
  const kinds = asTexts(source.type).map(inWords);
  const description = asText(source.description);
  const url = [asText(source.url), asText(asRecord(publication.publisher)?.url)].find(
    (one) => one !== null && hostOf(one) !== null && /^https?:/.test(one),
  );
  const of = publishedOn === null ? '' : ` published on ${publishedOn}`;
  const from = [...kinds, description].filter((one) => one !== null).join(', ');
  return {
    what: 'source',
    at,
    id: `bods:source:${hash(publisher, publishedOn, url, from)}`,
    publisher,
    title: `Beneficial ownership statements${of}${from === '' ? '' : ` (${from})`}`,
    url: url ?? null,
    publishedOn,
  };
}

export const publisherOf = (publication: Record<string, unknown>): string | null =>
  asText(asRecord(publication.publisher)?.name) ?? asText(asRecord(publication.publisher)?.url);

/** Who declared what the register published: "declared by Maria Esteves". */
export function declaredBy({ source }: Statement): string | null {
  const names = asList(source.assertedBy)
    .map((one) => asText(asRecord(one)?.name))
    .filter((one) => one !== null);
  return names.length === 0 ? null : `declared by ${names.join(', ')}`;
}
