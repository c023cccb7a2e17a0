import { useLiaison } from '../state/index.ts';
import type { LensVariables } from '../api/types.ts';

/** The lens of the view as variables for a read. */
export const useLens = (): LensVariables => useLiaison((state) => state.view.lens);
