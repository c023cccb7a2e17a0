import { createHash } from 'node:crypto';
import type { Evidence } from './types.ts';

const FIELDS = [
  'relation',
  'stance',
  'basis',
  'speaker',
  'attribution',
  'onBehalfOf',
  'locator',
  'note',
  'start',
  'end',
  'publishedOn',
  'retracts',
  'source',
  'origin',
] as const satisfies readonly (keyof Evidence)[];

/**
 * The id of a piece of evidence: `e-` and 24 hexadecimal digits of the SHA-256 of what it says.
 * When it was recorded, withdrawn, or with which data set it came changes nothing, so that
 * loading the same line twice gives the same id.
 */
export function evidenceId(
  evidence: Omit<Evidence, 'id' | 'recordedAt' | 'withdrawnAt' | 'dataset'>,
): string {
  const said = JSON.stringify(FIELDS.map((field) => evidence[field] ?? null));
  return `e-${createHash('sha256').update(said).digest('hex').slice(0, 24)}`;
}
