import type { z } from 'zod';
import type { Run } from '../graphql/run.ts';

/** What a tool found, before it is cut to a page. Every item is an object that stands for itself. */
export interface Found {
  /** What holds for the whole: the lens it was read under, the sentence, the rule. */
  head: Record<string, unknown>;
  items: Record<string, unknown>[];
  /** Where the pages come from the store: the cursor behind each item, and whether the store has more. */
  cursors?: { behind: string[]; hasMore: boolean };
}

export interface PageAsked {
  first: number;
  /** The store's cursor, for tools whose pages come from the store. */
  after: string | null;
}

/** One tool: a question of the API with a name that agents find. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  description: string;
  input: Shape;
  /** `STORE`: each page is read anew from a cursor; `CUT`: the whole is read, and pages are cut from it. */
  pages: 'STORE' | 'CUT';
  find: (run: Run, given: z.output<z.ZodObject<Shape>>, page: PageAsked) => Promise<Found>;
}

/** Keeps the types of a tool's input and of what it does with it together. */
export function tool<Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool {
  return made as unknown as Tool;
}

/** What the agent can mend: shown to it as the result of its call. */
export class CallError extends Error {
  override name = 'CallError';
}
