import { hash } from 'node:crypto';

/** Properties of a node or relationship as the driver takes them. */
export type Properties = Record<string, unknown>;

/** Without those that are null: to the database they are the same as none, and cost as much as others to send. */
export function filled(properties: Properties): Properties {
  const kept: Properties = {};
  for (const name in properties) if (properties[name] !== null) kept[name] = properties[name];
  return kept;
}

/**
 * A short text that differs when what would be written differs: by it, a load tells what has
 * changed without reading what is stored. The properties must come in a fixed order.
 */
export function digestOf(properties: unknown): string {
  return hash('sha1', JSON.stringify(properties), 'base64url');
}
