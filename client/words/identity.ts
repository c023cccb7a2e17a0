import { counted } from './counted.ts';

/** Words of who is who: what may be the same, and what was decided. */
export const identity = {
  identity: {
    command: 'Review possible duplicates…',
    section: (count: number) => `Possibly the same (${count})`,
    decided: 'Who is who',
    compare: 'Compare',
    compareWith: (name: string) => `Compare with ${name}`,
    verdicts: {
      SAME_IDENTIFIER: 'Same id',
      LIKELY: 'Likely the same',
      POSSIBLE: 'Possibly the same',
      UNLIKELY: 'Hardly the same',
      CONTRADICTED: 'Not the same',
    },
    score: (score: number) => `${Math.round(score * 100)} of 100`,
    joined: (names: string) => `Joined by identifier with ${names}`,
    joinedBecause: (day: string, reason: string) => `${day}: ${reason}`,
    about: (name: string, decided: string) => `${name}: ${decided}`,
    decisions: (count: number) => `Decided (${count})`,
    merged: (names: string) => `Merged from ${names}`,
    apart: (names: string) => `Not the same as ${names}`,
    because: (by: string, day: string, reason: string) => `${by}, ${day}: ${reason}`,
    separate: 'Separate again',
    takeBack: 'Take back',
    separated: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0] ?? ''} stands on its own again.`
        : `${names.join(' and ')} stand on their own again.`,
    takenBack: 'Taken back. It may be proposed again.',
    compareTitle: 'Are these the same?',
    reviewTitle: 'Possible duplicates',
    reviewHint:
      'Pairs that may be one, the surest first. Names alone only propose. Records of several data sets that bear the same LEI, Wikidata id or company number are joined when they are loaded; that is listed below, and can be taken back.',
    reviewCount: (count: number) => counted(count, 'pair'),
    none: 'Nothing looks like a duplicate.',
    more: 'Show more',
    and: 'and',
    fields: {
      aliases: 'Also called',
      kind: 'Kind',
      country: 'Country',
      ids: 'Ids',
      properties: 'Details',
      relations: 'Relations',
      datasets: 'Data sets',
      sources: 'Sources',
    },
    nothing: '–',
    reasons: 'What speaks for and against it',
    for: 'For',
    against: 'Against',
    keep: 'Keep as the main record',
    reason: 'Why',
    reasonHint: 'Kept with the decision, for whoever asks later.',
    by: 'Who decides',
    merge: 'Merge',
    notTheSame: 'Not the same',
    cancel: 'Cancel',
    close: 'Close',
    loading: 'Comparing names…',
    deciding: 'Writing it down…',
    mergedNow: (other: string, kept: string) =>
      `${other} is ${kept} from now on. Its panel separates them again.`,
    apartNow: 'Noted. They will not be proposed again.',
    gone: 'They are no longer proposed: somebody decided about them, or the data changed.',
    noToken: 'This page may only read',
    noTokenHint:
      'Deciding needs the write token. On this machine, npm start prints an address that carries it (…/#write=…): open that one. Elsewhere, ask whoever runs this Liaison.',
  },
};
