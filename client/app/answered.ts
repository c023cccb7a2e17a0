import type { LensVariables } from '../api/types.ts';

/** The lens under which the data in the store were answered, as text; the view may ask another already. */
let under = '';

const keyOf = ({ asOf, knownBy }: LensVariables): string => `${asOf ?? ''}/${knownBy ?? ''}`;

/** Notes that the data in the store were answered under this lens; null: under none, so ask again. */
export function answered(lens: LensVariables | null): void {
  under = lens === null ? '' : keyOf(lens);
}

/** Whether the data in the store were answered under this lens. */
export const isAnswered = (lens: LensVariables): boolean => under === keyOf(lens);
