import { CallError } from './tool.ts';

/** A place in a list that is worked out whole, for one tool. */
export const cutCursor = (tool: string, offset: number): string =>
  Buffer.from(`${tool}:${offset}`).toString('base64url');

/** Throws CallError for a cursor of another tool, or one made up. */
export function readCutCursor(tool: string, cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [name, offset] = text.split(':');
  if (name === tool && offset !== undefined && /^[1-9]\d{0,8}$/.test(offset)) return Number(offset);
  throw new CallError(
    `cursor: expected a \`nextCursor\` that \`${tool}\` gave, got something else. Leave it out to begin at the first page.`,
  );
}
