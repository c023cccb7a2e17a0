import { FIRST_DAY, LAST_DAY } from '../../model/claims/certainty.ts';
import { dayInWords, dateInWords } from '../../model/dates/words.ts';
import type { Day } from '../../model/types.ts';
import type { Lens, SeenRelation } from '../../store/port.ts';
import { whenInWords } from '../words.ts';

/** Why a relation is not certain on the day asked about, in a sentence; null when it is certain. */
export function certaintyReason({ state, certainty }: SeenRelation, { asOf }: Lens): string | null {
  switch (certainty) {
    case 'CERTAIN':
      return null;
    case 'ENDED':
      return `Over by ${dayInWords(asOf)}: it ended ${ending(state)}.`;
    case 'NOT_YET':
      return `Not begun by ${dayInWords(asOf)}: it began ${beginning(state)}.`;
    case 'POSSIBLE':
      return possibly(state, asOf);
  }
}

function possibly(state: SeenRelation['state'], asOf: string): string {
  const { startLatest, endEarliest } = state.holds;
  const reasons: string[] = [];
  if (asOf < startLatest)
    reasons.push(state.start ? `it began ${beginning(state)}` : 'when it began is not known');
  if (asOf > endEarliest && endEarliest !== LAST_DAY) reasons.push(`it ended ${ending(state)}`);
  const dates = reasons.length > 0 ? `Possibly so on ${dayInWords(asOf)}: ${reasons.join(', and ')}.` : '';
  const sentence = [dates, state.margin ?? ''].filter((part) => part !== '').join(' ');
  return sentence === '' ? `Possibly so on ${dayInWords(asOf)}: the dates leave it open.` : sentence;
}

function beginning({ start, holds }: SeenRelation['state']): string {
  return start ? whenInWords(dateInWords(start)) : byDay(holds.startLatest);
}

function ending({ end, holds }: SeenRelation['state']): string {
  return end ? whenInWords(dateInWords(end)) : byDay(holds.endLatest);
}

function byDay(day: Day): string {
  return day === FIRST_DAY || day === LAST_DAY ? 'on an unknown day' : `by ${dayInWords(day)}`;
}
