import type { Voice } from '../types.ts';

/** A name or title by its id. */
export type Words = (id: string) => string;

/**
 * Voices as a sentence names them, each speaker once, in the order given: "Ford", "Mark Truby for
 * Ford", "Kevin Williams (in Ars Technica)", "Bloomberg (citing people it does not name)".
 */
export function voicesInWords(voices: readonly Voice[], names: Words, publishers: Words): string[] {
  const asides = new Map<string, Set<string>>();
  for (const voice of voices) {
    const { name, aside } = voiceInWords(voice, names, publishers);
    const said = asides.get(name) ?? new Set();
    if (aside !== null) said.add(aside);
    asides.set(name, said);
  }
  return [...asides].map(([name, said]) => (said.size === 0 ? name : `${name} (${[...said].join('; ')})`));
}

function voiceInWords(voice: Voice, names: Words, publishers: Words): { name: string; aside: string | null } {
  const { speaker, attribution, party, basis } = voice;
  const publisher = publishers(voice.source);
  if (speaker !== null) {
    const name = names(speaker);
    const forWhom = party !== null && party !== speaker ? ` for ${names(party)}` : '';
    return {
      name: `${name}${forWhom}`,
      aside: basis === 'OFFICIAL' || name === publisher ? null : `in ${publisher}`,
    };
  }
  if (party !== null)
    return { name: `${attribution ?? 'somebody'} for ${names(party)}`, aside: `in ${publisher}` };
  if (attribution === null)
    return { name: publisher, aside: basis === 'ANONYMOUS' ? 'citing people it does not name' : null };
  if (basis === 'OFFICIAL' || basis === 'NAMED') return { name: attribution, aside: `in ${publisher}` };
  return { name: publisher, aside: basis === 'ANONYMOUS' ? `citing ${attribution}` : attribution };
}
