import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldName } from '../../../../server/model/names/fold.ts';
import { sharedTerms } from '../shared/vocabulary.ts';

const Words = z.object({
  kinds: z.record(z.string(), z.array(z.string())),
  types: z.array(
    z.object({
      type: z.string(),
      match: z.string(),
      first: z.string().optional(),
      turned: z.boolean().optional(),
    }),
  ),
});

interface LabelRule {
  type: string;
  pattern: RegExp;
  /** The kind that stands at the first end, whichever way the edge is drawn. */
  first: string | null;
  turned: boolean;
}

let read: { kinds: Map<string, string>; rules: LabelRule[] } | undefined;

/** The kind that a word means ("people", "NGO"), if it is one of the shared vocabulary. */
export function kindOfWord(word: string): string | null {
  return words().kinds.get(foldName(word)) ?? null;
}

/** The first pattern that fits an edge's label; null: none. */
export function ruleOfLabel(label: string): LabelRule | null {
  const known = found.get(label);
  if (known !== undefined) return known;
  const rule = words().rules.find(({ pattern }) => pattern.test(label)) ?? null;
  if (found.size < MOST_FOUND) found.set(label, rule);
  return rule;
}

/** Files use a few labels many times: what was found for the first so many is kept. */
const MOST_FOUND = 10_000;
const found = new Map<string, LabelRule | null>();

function words() {
  if (read === undefined) {
    const table = Words.parse(parse(readFileSync(new URL('words.yaml', import.meta.url), 'utf8')));
    const kinds = new Map<string, string>();
    for (const [kind, list] of Object.entries(table.kinds))
      for (const word of list) kinds.set(foldName(word), kind);
    for (const { id, label } of sharedTerms().kinds)
      for (const word of [id, label]) kinds.set(foldName(word), id);
    const rules = table.types.map(({ type, match, first = null, turned = false }) => ({
      type,
      pattern: new RegExp(match, 'i'),
      first,
      turned,
    }));
    read = { kinds, rules };
  }
  return read;
}
