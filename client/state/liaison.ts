import { createLiaison } from './store.ts';

/** The page's one store. */
export const liaison = createLiaison();
