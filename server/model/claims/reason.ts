import type { HistoryState } from '../types.ts';
import { voicesInWords, type Words } from './voices.ts';

/** The published rule, a line a step, as `Vocabulary.rule` and every answer give it. */
export const STATUS_RULE: readonly string[] = [
  'Of the evidence that was public by the day asked about, less what was retracted or withdrawn, each speaker’s latest statement counts; opposite ones of the same day both stand.',
  'Nothing stands, and a support was retracted: retracted. Nothing stands otherwise: the relation is not shown.',
  'No support, some denial: denied.',
  'A party’s own statement or a record supports it: disputed if a party denies it, else confirmed.',
  'Other support: denied if a party denies it, disputed if only outsiders deny it, else reported.',
];

/**
 * Why a relation has its status, in a sentence or two with the names of those who say and deny.
 * `names` gives an entity's name by id, `publishers` a source's publisher (or title) by id.
 */
export function statusReason(state: HistoryState, names: Words, publishers: Words): string {
  const sentence = verdict(state, names, publishers);
  return state.margin === null ? sentence : `${sentence} ${state.margin}`;
}

function verdict(state: HistoryState, names: Words, publishers: Words): string {
  const { supports, denies } = state;
  const reported = () => list(voicesInWords(supports, names, publishers));
  const deniers = voicesInWords(denies, names, publishers);
  const denied = list(deniers);
  switch (state.status) {
    case 'CONFIRMED':
      return `Confirmed: ${stated(state, names, publishers)}; no party denies it.${outsiders(deniers)}`;
    case 'REPORTED':
      return `Reported by ${reported()}; no party has confirmed it, and nobody denies it.`;
    case 'DISPUTED':
      return state.rule === 3
        ? `Disputed: ${stated(state, names, publishers)}, denied by ${denied}.`
        : `Disputed: reported by ${reported()}, denied by ${denied}, no party to it.`;
    case 'DENIED':
      return state.rule === 2
        ? `Denied by ${denied}; nobody stands by it.`
        : `Reported by ${reported()}, denied by ${denied}. By the rule, a report that a party denies is denied${byBoth(state)}: it never counts as a fact.`;
    case 'RETRACTED':
      return `Reported by ${reported()}, and since taken back; nothing else supports it.`;
  }
}

/** Those on whose word the status rests, and who else says so. */
function stated({ supports }: HistoryState, names: Words, publishers: Words): string {
  const official = supports.filter(({ basis }) => basis === 'OFFICIAL');
  const sure = voicesInWords(official, names, publishers);
  const others = voicesInWords(
    supports.filter(({ basis }) => basis !== 'OFFICIAL'),
    names,
    publishers,
  );
  const more = others.filter((voice) => !sure.includes(voice));
  return `stated by ${list(sure)}${more.length > 0 ? `, also reported by ${list(more)}` : ''}`;
}

/** Denials that leave a confirmation standing can only be those of outsiders. */
function outsiders(deniers: readonly string[]): string {
  if (deniers.length === 0) return '';
  const denied = list(deniers);
  const who = denied.charAt(0).toUpperCase() + denied.slice(1);
  return deniers.length === 1 ? ` ${who} denies it, as an outsider.` : ` ${who} deny it, as outsiders.`;
}

function byBoth({ denies }: HistoryState): string {
  return new Set(denies.flatMap(({ party }) => party ?? [])).size > 1 ? ', here by both' : '';
}

function list(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) as string}`;
}
