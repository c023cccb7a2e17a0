import type { HistoryState, Status } from '../types.ts';

type Between = NonNullable<HistoryState['between']>;

const THEN: Record<Status, string> = {
  CONFIRMED: 'confirmed',
  REPORTED: 'only reported',
  DISPUTED: 'disputed',
  DENIED: 'denied',
  RETRACTED: 'retracted',
};

/** Why what is known of a relation is uncertain, in a sentence: by what was surely public, and by all that may have been. */
export function marginInWords({ surely, perhaps }: Between): string {
  if (surely === null) return 'It may not have been public yet: the day of publication is not known exactly.';
  if (perhaps === null)
    return 'It may already have been taken back: the day of publication is not known exactly.';
  return `It may already have been ${THEN[perhaps]}: the day of publication is not known exactly.`;
}
