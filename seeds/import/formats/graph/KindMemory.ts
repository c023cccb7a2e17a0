/** How many entities there is room for at first: a power of two. */
const FIRST_ROOM = 1_024;
/** Beyond this many kinds, which no vocabulary has, further ones are as the usual one. */
const MOST_KINDS = 0xffff;

/**
 * Which kinds entities have, for choosing relation types whose ends must be of certain kinds. Of each
 * entity it keeps a number of 52 bits, not its id, and the number of its kind: 10 bytes in a table
 * that is between three eighths and three quarters full; what is of the usual kind is not kept.
 */
export class KindMemory {
  #usual: string;
  #kinds: string[] = [];
  #numbers = new Map<string, number>();
  #keys = new Float64Array(FIRST_ROOM);
  /** The kind's place plus one; 0: nothing is kept here. */
  #values = new Uint16Array(FIRST_ROOM);
  #size = 0;

  constructor(usual: string) {
    this.#usual = usual;
  }

  keep(id: string, kind: string): void {
    if (kind === this.#usual) return;
    const value = this.#numberOf(kind);
    if (value === null) return;
    if (this.#size >= this.#keys.length * 0.75) this.#grow();
    this.#put(numberOf(id), value);
  }

  of(id: string): string {
    const value = this.#values[this.#placeOf(numberOf(id))] ?? 0;
    return value === 0 ? this.#usual : (this.#kinds[value - 1] ?? this.#usual);
  }

  #numberOf(kind: string): number | null {
    const known = this.#numbers.get(kind);
    if (known !== undefined) return known;
    if (this.#kinds.length === MOST_KINDS) return null;
    const number = this.#kinds.push(kind);
    this.#numbers.set(kind, number);
    return number;
  }

  #put(key: number, value: number): void {
    const at = this.#placeOf(key);
    if (this.#values[at] === 0) this.#size += 1;
    this.#keys[at] = key;
    this.#values[at] = value;
  }

  /** Where a key stands, or would: the next free place from the one that it asks for. */
  #placeOf(key: number): number {
    const mask = this.#keys.length - 1;
    for (let at = key & mask; ; at = (at + 1) & mask)
      if (this.#values[at] === 0 || this.#keys[at] === key) return at;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2);
    this.#values = new Uint16Array(keys.length * 2);
    this.#size = 0;
    for (const [at, value] of values.entries()) if (value !== 0) this.#put(keys[at] ?? 0, value);
  }
}

/** FNV-1a, twice with different seeds: 52 bits. */
function numberOf(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 12) * 0x100000000 + (low >>> 0);
}
