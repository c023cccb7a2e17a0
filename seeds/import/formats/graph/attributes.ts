import type { Property } from '../../../../server/model/types.ts';
import type { Attributes } from './rawGraph.ts';

/** How a node or edge is drawn elsewhere: nothing that a reader of claims needs. */
const DRAWN = new Set(
  'x y z color colour size image img thickness viz shape scale fixed hidden highlighted r g b dash arrow icon'.split(
    ' ',
  ),
);

/**
 * The attributes of an element, taken one by one: what was asked for is gone, and what is left at
 * the end becomes properties. Names are compared without case, `_`, `-` and spaces.
 */
export class AttributeBag {
  #left = new Map<string, { name: string; value: unknown }>();
  /** Something about how it is drawn was left out. */
  drawn = false;

  constructor(attributes: Attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === '') continue;
      if (DRAWN.has(name.toLowerCase())) this.drawn = true;
      else this.#left.set(plain(name), { name, value });
    }
  }

  /** The first of these that is there, as text; with a test, the first that passes it. */
  take(names: readonly string[], passes: (text: string) => boolean = () => true): string | null {
    for (const name of names) {
      const found = this.#left.get(plain(name));
      const text = found && textOf(found.value).trim();
      if (text && passes(text)) {
        this.#left.delete(plain(name));
        return text;
      }
    }
    return null;
  }

  /** Like `take`, but a list is given as its members. */
  takeList(names: readonly string[]): string[] {
    for (const name of names) {
      const found = this.#left.get(plain(name));
      if (!found) continue;
      this.#left.delete(plain(name));
      const list = Array.isArray(found.value) ? found.value : [found.value];
      return list.map((one) => textOf(one).trim()).filter((one) => one !== '');
    }
    return [];
  }

  properties(): Property[] {
    return [...this.#left.values()].map(({ name, value }) => ({ name, value: textOf(value) }));
  }
}

/** A value as text; members of a list are joined by "; ". */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

const plain = (name: string) => name.toLowerCase().replace(/[\s_:-]+/g, '');
