import type { ListedRelation } from '../../api/types.ts';
import { text } from '../../text.ts';

/** Relations of one category. */
export interface CategoryGroup {
  category: string;
  relations: ListedRelation[];
}

/** Relations that stand alike to the day asked about, by category. */
export interface StandingGroup {
  title: string;
  count: number;
  categories: CategoryGroup[];
}

const ORDER = [
  'PARTNERSHIP',
  'TALKS',
  'CONTACT',
  'OWNERSHIP',
  'FUNDING',
  'OPPOSITION',
  'LEGAL',
  'EMPLOYMENT',
  'MEMBERSHIP',
  'FAMILY',
  'ATTENDANCE',
  'OTHER',
];

/** What is so first, then what may be, then what is denied; what is over or has not begun is told apart. */
export function standingGroups(relations: readonly ListedRelation[]): StandingGroup[] {
  const stands = (relation: ListedRelation) =>
    relation.status !== 'DENIED' && relation.status !== 'RETRACTED';
  const standing = relations.filter(stands);
  const words = text.entity;
  const groups: Array<[string, ListedRelation[]]> = [
    [words.certain, standing.filter((relation) => relation.certainty === 'CERTAIN')],
    [words.possible, standing.filter((relation) => relation.certainty === 'POSSIBLE')],
    [words.denied, relations.filter((relation) => !stands(relation))],
  ];
  return groups
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => ({ title, count: members.length, categories: byCategory(members) }));
}

/** Relations by category, partnerships first. */
export function byCategory(relations: readonly ListedRelation[]): CategoryGroup[] {
  return ORDER.map((category) => ({
    category,
    relations: relations.filter((relation) => relation.category === category),
  })).filter((group) => group.relations.length > 0);
}
