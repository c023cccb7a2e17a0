import type { Place } from '../items.ts';
import { shortHash } from '../ids.ts';
import type { DocumentsMapping } from '../mapping/schema.ts';
import { compileDate } from './rowDates.ts';
import type { DateDefaults } from './rowDates.ts';
import type { Emit } from './emit.ts';
import { compileSplit } from './rowEntities.ts';
import type { Compiler, Scope } from './scope.ts';

/** The documents that a row names, as sources; gives their ids. A text that is no address is a document of that title. */
export function compileDocuments(
  mapping: DocumentsMapping | undefined,
  dataset: string,
  dates: DateDefaults,
  compiler: Compiler,
): (scope: Scope, at: Place, emit: Emit) => string[] {
  if (mapping === undefined) return () => [];
  const url = compiler.text(mapping.url);
  const title = compiler.text(mapping.title);
  const publisher = compiler.text(mapping.publisher);
  const publishedOn = compileDate(mapping.publishedOn, dates, compiler);
  const parts = compileSplit(mapping.split, compiler);
  return (scope, at, emit) => {
    const named = url(scope);
    const written = named === '' ? [] : parts(named, scope);
    const titled = title(scope);
    if (written.length === 0 && titled === '') return [];
    return (written.length === 0 ? [''] : written).map((text) => {
      const address = addressOf(text);
      const id = `${dataset}:document:${shortHash(address ?? (text || titled))}`;
      emit({
        what: 'source',
        at,
        id,
        title: titled || text,
        url: address,
        publisher:
          publisher(scope) || (address === null ? null : new URL(address).hostname.replace(/^www\./, '')),
        publishedOn: publishedOn(scope, at, emit),
      });
      return id;
    });
  };
}

/** The text as an address that can be opened; null: it is none. */
function addressOf(text: string): string | null {
  const full = /^www\.\S+$/i.test(text) ? `http://${text}` : text;
  if (!/^https?:\/\/\S+$/i.test(full) || !URL.canParse(full)) return null;
  return full;
}
