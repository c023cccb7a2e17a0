/** Categories that are drawn alike: one row of the legend, one colour of line. */
export interface AboutGroup {
  id: string;
  label: string;
  /** A colour token without its dashes. */
  token: string;
  categories: readonly string[];
}

/** All groups in the legend's order; the last takes every category that no other names. */
export const aboutGroups: readonly AboutGroup[] = [
  {
    id: 'partnership',
    label: 'Partnership, talks',
    token: 'partnership',
    categories: ['PARTNERSHIP', 'TALKS'],
  },
  { id: 'contact', label: 'Contact', token: 'contact', categories: ['CONTACT'] },
  { id: 'opposition', label: 'Opposition, law', token: 'opposition', categories: ['OPPOSITION', 'LEGAL'] },
  { id: 'funding', label: 'Funding', token: 'funding', categories: ['FUNDING'] },
  { id: 'ownership', label: 'Ownership', token: 'ownership', categories: ['OWNERSHIP'] },
  {
    id: 'quiet',
    label: 'Position, other',
    token: 'quiet',
    categories: ['EMPLOYMENT', 'MEMBERSHIP', 'ATTENDANCE', 'FAMILY', 'OTHER'],
  },
];

/** The group of a category. */
export const aboutGroup = (category: string): AboutGroup =>
  aboutGroups.find((group) => group.categories.includes(category)) ?? aboutGroups.at(-1)!;
