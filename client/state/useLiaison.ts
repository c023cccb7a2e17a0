import { useStore } from 'zustand';
import { liaison } from './liaison.ts';
import type { LiaisonState } from './store.ts';

/** A part of the page's state, in a component; it is drawn again when that part changes. */
export const useLiaison = <Part>(selector: (state: LiaisonState) => Part): Part =>
  useStore(liaison, selector);
