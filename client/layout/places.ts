import { layout } from './layout.ts';
import { placeBeside } from './placeBeside.ts';
import type { BesideRequest } from './placeBeside.ts';
import type { LayoutRequest, Places } from './types.ts';

/** What places are asked for: a whole layout, or places beside what has one. */
export type PlacesRequest = LayoutRequest | BesideRequest;

/** The places that are asked for. */
export const places = (request: PlacesRequest): Places =>
  'groups' in request ? placeBeside(request) : layout(request);
