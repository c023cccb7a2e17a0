/**
 * Which kinds entities have, for choosing relation types whose ends must be of certain kinds.
 * Keeps a number of 52 bits for each entity, not its id; what is of the usual kind is not kept.
 */
export class KindMemory {
  #kinds = new Map<number, string>();
  #usual: string;

  constructor(usual: string) {
    this.#usual = usual;
  }

  keep(id: string, kind: string): void {
    if (kind !== this.#usual) this.#kinds.set(numberOf(id), kind);
  }

  of(id: string): string {
    return this.#kinds.get(numberOf(id)) ?? this.#usual;
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
