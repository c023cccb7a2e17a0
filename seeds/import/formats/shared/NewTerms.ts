import type { ImportItem, KindItem, Place, TypeItem } from '../../items.ts';

type Terms = (at: Place) => Array<KindItem | TypeItem>;

/** Gives the kinds and types that a format brings along before what first needs them, once each, and no others. */
export class NewTerms {
  #terms: Terms;
  #ids: ReadonlySet<string>;
  #given = new Set<string>();

  constructor(terms: Terms) {
    this.#terms = terms;
    this.#ids = new Set(terms({ file: '', line: null }).map(({ term }) => term.id));
  }

  before(items: readonly ImportItem[]): ImportItem[] {
    return items.flatMap((item) => {
      const id = item.what === 'entity' ? item.kind : item.what === 'relation' ? item.type : null;
      if (id === null || !this.#ids.has(id) || this.#given.has(id)) return [item];
      this.#given.add(id);
      return [...this.#terms(item.at).filter(({ term }) => term.id === id), item];
    });
  }
}
