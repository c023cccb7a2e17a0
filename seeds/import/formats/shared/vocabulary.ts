import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { BASE_VOCABULARY } from '../../../load/read.ts';

const Terms = z.object({
  vocabulary: z.object({
    kinds: z.array(z.object({ id: z.string(), label: z.string(), words: z.array(z.string()).default([]) })),
    relationTypes: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        inverse: z.string(),
        noun: z.string(),
        category: z.string(),
        directed: z.boolean(),
        fromKinds: z.array(z.string()),
        toKinds: z.array(z.string()),
      }),
    ),
  }),
});

export type KnownType = z.infer<typeof Terms>['vocabulary']['relationTypes'][number];

interface SharedTerms {
  kinds: ReadonlyArray<{ id: string; label: string; words: string[] }>;
  types: ReadonlyMap<string, KnownType>;
}

let terms: SharedTerms | undefined;

/** What readers need to know of the shared vocabulary (seeds/vocabulary.yaml), read once. */
export function sharedTerms(): SharedTerms {
  if (terms === undefined) {
    const { vocabulary } = Terms.parse(parse(readFileSync(BASE_VOCABULARY, 'utf8')));
    terms = {
      kinds: vocabulary.kinds,
      types: new Map(vocabulary.relationTypes.map((type) => [type.id, type])),
    };
  }
  return terms;
}
