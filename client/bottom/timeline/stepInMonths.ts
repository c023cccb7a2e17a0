const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** The shortest round step (months, quarters, years, decades) that goes at most `most` times into so many months. */
export const stepInMonths = (months: number, most: number): number =>
  STEPS.find((step) => months / step <= most) ?? 600;
