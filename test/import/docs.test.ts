import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readMapping } from '../../seeds/import/mapping/read.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(root, 'docs/import.md'), 'utf8');

it('the mapping that docs/import.md shows is one that is taken', () => {
  const text = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { value } = readMapping({ name: 'docs/import.md', text });
  expect(value.tables[0]?.relations).toHaveLength(1);
});

it('docs/import.md has every option of the command', () => {
  const command = readFileSync(resolve(root, 'seeds/import/main.ts'), 'utf8');
  const options = [...command.matchAll(/\.option\('(--[a-z-]+)/g)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(8);
  for (const option of options) expect(page).toContain(`\`${option ?? ''}`);
});
