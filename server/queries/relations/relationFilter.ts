import type { Category, Certainty, Day, Status } from '../../model/types.ts';

/** `RelationFilter` of the schema, as GraphQL hands it over. */
export interface RelationFilter {
  of?: string[] | null;
  types?: string[] | null;
  categories?: Category[] | null;
  statuses?: Status[] | null;
  includeDenied?: boolean | null;
  certainty?: Certainty | null;
  includeEnded?: boolean | null;
  includeNotYet?: boolean | null;
  during?: { from?: Day | null; until?: Day | null } | null;
  otherKinds?: string[] | null;
  otherCountries?: string[] | null;
  sources?: string[] | null;
  datasets?: string[] | null;
  minOriginals?: number | null;
  text?: string | null;
}

/**
 * Which relations a field shows without being asked: a LIST shows every status; a PICTURE
 * (neighbourhood, paths, among) leaves out what is denied or retracted; a COUNT leaves out the
 * amendments as well.
 */
export type Showing = 'LIST' | 'PICTURE' | 'COUNT';
