/** What to take along. Relations left out: all those among the entities, whatever their status. */
export type Selection =
  | { of: 'everything' }
  | { of: 'dataset'; dataset: string }
  | { of: 'entities'; entities: string[]; relations?: string[] };
