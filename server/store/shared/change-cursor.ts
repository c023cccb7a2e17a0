import type { Change } from '../../model/claims/change.ts';
import type { Day } from '../../model/types.ts';
import type { PageRequest } from '../port.ts';

const DAY = 10;
/** Stands for "no cursor" where days descend: after every day there is. */
const AFTER_ALL_DAYS = '9999-99-99';

/** The key of a change in a cursor, whose id is the relation's. */
export function changeKey({ day, kind }: Pick<Change, 'day' | 'kind'>): string {
  return `${day} ${kind}`;
}

/** Where a page of changes begins: behind this day, relation and kind; without a cursor, before all. */
export function changePlace({ after }: PageRequest): { day: Day; relation: string; kind: string } {
  if (!after) return { day: AFTER_ALL_DAYS, relation: '', kind: '' };
  return { day: after.key.slice(0, DAY), relation: after.id, kind: after.key.slice(DAY + 1) };
}
