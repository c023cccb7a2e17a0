import { create } from 'zustand';

/** How far the details are pulled up on a phone: shares of the page's height, smallest first. */
export const SHEET_STEPS = [0.18, 0.51, 0.9] as const;

/** The share of the page that the sheet covers. */
export const useSheet = create<{ share: number }>(() => ({ share: SHEET_STEPS[1] }));

/** The step nearest to a share. */
export function nearestStep(share: number): number {
  const away = (step: number) => Math.abs(step - share);
  return SHEET_STEPS.reduce(
    (best, step) => (away(step) < away(best) ? step : best),
    SHEET_STEPS[0] as number,
  );
}
