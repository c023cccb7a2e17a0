import type { Filters, View } from './types.ts';

/** Filters that let everything pass. */
export const noFilters: Filters = {
  kinds: [],
  categories: [],
  types: [],
  sureness: [],
  certainties: [],
  countries: [],
  sources: [],
  during: null,
  text: '',
  hide: false,
};

/** What is seen before anything was asked for: an empty canvas, as of today, with the timeline below. */
export const defaultView: View = {
  entities: [],
  positions: {},
  pinned: [],
  hidden: [],
  selection: { entities: [], relations: [] },
  filters: noFilters,
  lens: { asOf: null, knownBy: null },
  panel: { show: 'nothing' },
  question: null,
  lit: null,
  notes: {},
  changes: null,
  layout: 'network',
  bottom: 'timeline',
};
