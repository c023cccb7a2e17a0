import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { schemaText } from '../../seeds/load/schema.ts';

const SAMPLES = path.join('test', 'seeds', 'samples');
const INVALID = path.join(SAMPLES, 'invalid');
const matches = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('seeds/schema.json', 'utf8')) as object,
);

/** Errors that only the loader can see: it looks things up, compares places, reads dates. */
const BEYOND_A_SCHEMA = new Set(
  `about-itself about-on-a-deal about-unknown amends-an-amendment amends-circle amends-unknown based-on-circle both-ends-the-same
  duplicate-entity duplicate-key-of-line duplicate-relation duplicate-source end-before-start ends-swapped follows-a-deal
  follows-but-no-deal follows-circle follows-unknown kinds-at-the-ends no-such-day origin-circle origin-circle-through-based-on
  retraction-circle retracts-unknown-key shared-term-changed term-reserved term-words-upper-case two-datasets
  type-with-unknown-kind unknown-based-on unknown-country-code unknown-entity unknown-event unknown-kind unknown-origin
  unknown-relation-type unknown-source unknown-speaker`.split(/\s+/),
);

describe('the schema for editors', () => {
  it('is what the shapes and the vocabulary make it (npx tsx seeds/load/schema.ts writes it anew)', async () => {
    expect(readFileSync('seeds/schema.json', 'utf8')).toBe(await schemaText());
  });

  it.each(['seeds/vocabulary.yaml', ...filesOf('seeds/ford-china'), ...filesOf(path.join(SAMPLES, 'world'))])(
    'accepts %s',
    (file) => {
      for (const document of documentsOf(file)) {
        matches(document);
        expect(matches.errors).toBeNull();
      }
    },
  );

  it.each(readdirSync(INVALID))('judges %s as far as it can see', (name) => {
    const accepted = documentsOf(path.join(INVALID, name)).every((document) => matches(document));
    expect(accepted).toBe(!hasErrors(name) || BEYOND_A_SCHEMA.has(path.parse(name).name));
  });
});

function hasErrors(name: string): boolean {
  return /^# expect \d+:\d+ error/m.test(readFileSync(path.join(INVALID, name), 'utf8'));
}

function documentsOf(file: string): unknown[] {
  return [...parseAllDocuments(readFileSync(file, 'utf8'))].map((document): unknown => document.toJS());
}

function filesOf(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}
