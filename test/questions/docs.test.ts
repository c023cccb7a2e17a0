import { expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { questionsPage } from '../../server/questions/docs.ts';
import { readLanguage } from '../../server/questions/lexicon/language.ts';
import { sharedVocabulary } from './vocabulary.ts';

const PAGE = new URL('../../docs/questions.md', import.meta.url);

it('docs/questions.md is what grammar, vocabulary and language give (UPDATE_DOCS=1 writes it)', async () => {
  const page = questionsPage(sharedVocabulary(), readLanguage());
  if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, page);
  expect(await readFile(PAGE, 'utf8')).toBe(page);
});
