import type {
  CategoryTerm,
  Entity,
  Evidence,
  KindTerm,
  RelationFacts,
  RelationTypeTerm,
  Source,
} from '../../server/model/types.ts';
import type { Spot } from './problems.ts';

/** A record as its author wrote it, with the place of each of its values. */
export interface Drafted<T> {
  value: T;
  spot: Spot;
  /** Where a key's value stands; the record's own place where the key is missing. */
  at: (key: string) => Spot;
}

export type DatasetDraft = {
  id: string;
  title: string;
  description: string | null;
  licence: string | null;
  version: string | null;
};
export type EntityDraft = Omit<Entity, 'datasets'>;
export type SourceDraft = Omit<Source, 'dataset'>;
/** `key` and `retracts` are the author's names for lines of one relation, not ids. */
export type LineDraft = Omit<Evidence, 'id' | 'relation' | 'recordedAt' | 'withdrawnAt' | 'dataset'> & {
  key: string | null;
};
export type RelationDraft = Omit<RelationFacts, 'dataset'> & { evidence: Array<Drafted<LineDraft>> };

export interface VocabularyDraft {
  kinds: Array<Drafted<KindTerm>>;
  relationTypes: Array<Drafted<RelationTypeTerm>>;
  categories: Array<Drafted<CategoryTerm>>;
}

/** All that a folder says, before ids are looked up. Missing required texts are empty. */
export interface Draft {
  folder: string;
  datasets: Array<Drafted<DatasetDraft>>;
  /** The shared vocabulary, then what the folder adds. */
  base: VocabularyDraft;
  added: VocabularyDraft;
  entities: Array<Drafted<EntityDraft>>;
  sources: Array<Drafted<SourceDraft>>;
  relations: Array<Drafted<RelationDraft>>;
}
