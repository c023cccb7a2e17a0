import { createHash } from 'node:crypto';

const ALLOWED = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;
const PREFIXES = { entity: '', relation: 'relation-', source: 'source-' } as const;
const TAKEN = /^(relation|source|x)-/;

/**
 * An id as FollowTheMoney takes them (letters, digits, points, hyphens), in one space for entities,
 * relations and sources. What can't stand as it is becomes the hash of itself, the same every time.
 */
export function ftmId(of: keyof typeof PREFIXES, id: string): string {
  const clashes = of === 'entity' && TAKEN.test(id);
  if (ALLOWED.test(id) && !clashes) return `${PREFIXES[of]}${id}`;
  return `x-${createHash('sha1').update(`${of}:${id}`).digest('hex')}`;
}
