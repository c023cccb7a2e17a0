import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Vocabulary } from '../../server/model/types.ts';

/** The vocabulary that every data set shares, as its file holds it. */
export function sharedVocabulary(): Vocabulary {
  const file = parse(readFileSync(new URL('../../seeds/vocabulary.yaml', import.meta.url), 'utf8')) as {
    vocabulary: Vocabulary;
  };
  return file.vocabulary;
}
