import { placeBeside } from '../layout/placeBeside.ts';
import type { Places } from '../layout/types.ts';
import { besideRequest } from './besideRequest.ts';
import type { Wanted } from './besideRequest.ts';

/** Places for entities that came later: each beside the one it was expanded from, or a neighbour. */
export const placesBeside = (state: Wanted, missing: readonly string[]): Places =>
  placeBeside(besideRequest(state, missing));
