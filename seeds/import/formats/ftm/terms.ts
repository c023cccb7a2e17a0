import type { KindItem, Place, TypeItem } from '../../items.ts';
import { sharedTerms } from '../shared/vocabulary.ts';
import { kindItem, linkedType, thingKind, typeItem } from '../shared/terms.ts';

/** What schemata are in Liaison's kinds; a schema that is not here is what the one that it extends is. */
const KINDS: Readonly<Record<string, string>> = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Organization',
  PublicBody: 'Agency',
  LegalEntity: 'Organization',
  Address: 'Place',
  Event: 'Event',
  Document: 'Document',
  Note: 'Document',
  Position: 'Position',
  Asset: 'Asset',
  CourtCase: 'CourtCase',
  Project: 'Project',
  Thing: 'Thing',
};

/** Our own exports name a kind without a schema in the keywords. */
export function kindIn(keywords: readonly string[]): string | null {
  return keywords.find((word) => sharedTerms().kinds.some(({ id }) => id === word)) ?? null;
}

/** The kind of an entity, from its schema and those that it extends, the nearest first. */
export function kindOf(schemata: readonly string[]): string {
  for (const schema of schemata) {
    const kind = KINDS[schema];
    if (kind !== undefined) return kind;
  }
  return 'Thing';
}

/** Kinds and types that FollowTheMoney needs and the shared vocabulary lacks. */
export function ftmTerms(at: Place): Array<KindItem | TypeItem> {
  return [
    thingKind(at),
    kindItem(at, 'Document', 'Document', { shape: 'tag', icon: 'file-text' }),
    kindItem(at, 'Position', 'Position', { shape: 'round-tag', icon: 'briefcase' }),
    kindItem(at, 'Asset', 'Asset', { shape: 'barrel', icon: 'package' }),
    kindItem(at, 'CourtCase', 'Court case', { shape: 'diamond', icon: 'gavel' }),
    kindItem(at, 'Project', 'Project', { shape: 'pentagon', icon: 'folder' }),
    linkedType(at),
    same(at, 'ASSOCIATE_OF', 'associate of', 'association', 'OTHER'),
    typeItem(at, 'CONTRACT_AWARDED', 'awarded to', {
      inverse: 'was awarded',
      noun: 'contract award',
      category: 'FUNDING',
      temporality: 'OCCURRENCE',
      words: ['contract award', 'contract awards', 'awarded to'],
    }),
    typeItem(at, 'PARTY_TO_CASE', 'party to', {
      inverse: 'has as a party',
      noun: 'party to a case',
      category: 'LEGAL',
      words: ['party to'],
    }),
    typeItem(at, 'DIRECTOR_OF', 'director of', {
      inverse: 'directed by',
      noun: 'directorship',
      category: 'EMPLOYMENT',
      words: ['director of', 'directorship'],
    }),
    typeItem(at, 'EMPLOYED_BY', 'employed by', {
      inverse: 'employer of',
      noun: 'employment',
      category: 'EMPLOYMENT',
      words: ['employed by'],
    }),
    typeItem(at, 'MENTIONS', 'mentions', {
      inverse: 'mentioned in',
      noun: 'mention',
      words: ['mentions', 'mentioned in'],
    }),
    typeItem(at, 'HOLDS_POSITION', 'holds the position', {
      inverse: 'held by',
      noun: 'position held',
      category: 'EMPLOYMENT',
      words: ['holds the position', 'position held'],
    }),
    typeItem(at, 'PARTICIPATES_IN', 'participates in', {
      inverse: 'has as a participant',
      noun: 'participation',
      category: 'MEMBERSHIP',
      words: ['participates in'],
    }),
    typeItem(at, 'REPRESENTS', 'represents', {
      inverse: 'represented by',
      noun: 'representation',
      category: 'EMPLOYMENT',
      words: ['represents', 'represented by'],
    }),
    typeItem(at, 'SUCCEEDED_BY', 'succeeded by', {
      inverse: 'successor of',
      noun: 'succession',
      temporality: 'OCCURRENCE',
      words: ['succeeded by', 'successor of'],
    }),
  ];
}

const same = (at: Place, id: string, label: string, noun: string, category: 'OTHER') =>
  typeItem(at, id, label, { inverse: label, noun, category, directed: false, words: [label, noun] });
