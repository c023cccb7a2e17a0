import { createHash } from 'node:crypto';

/** Properties of a node or relationship as the driver takes them. */
export type Properties = Record<string, unknown>;

/**
 * A short text that differs when what would be written differs: by it, a load tells what has
 * changed without reading what is stored. The properties must come in a fixed order.
 */
export function digestOf(properties: unknown): string {
  return createHash('sha1').update(JSON.stringify(properties)).digest('base64url');
}
