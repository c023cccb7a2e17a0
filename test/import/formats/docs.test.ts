import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formats } from '../../../seeds/import/formats/index.ts';
import { graphMappingOf } from '../../../seeds/import/formats/graph/graphMapping.ts';
import { parse } from 'yaml';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/formats.md'), 'utf8');

it.each(formats.map(({ id }) => id))('docs/formats.md has a row for %s', (id) => {
  expect(page).toMatch(new RegExp(`^\\| \`${id}\` \\|`, 'm'));
});

it('the mapping that docs/formats.md shows is one that is taken', () => {
  const shown = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  expect(Object.keys(graphMappingOf(parse(shown))).length).toBeGreaterThan(8);
});
