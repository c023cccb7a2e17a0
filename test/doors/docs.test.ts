import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { VERSION } from '../../server/mcp/server.ts';
import { TOOLS } from '../../server/mcp/tools/all.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it.each(TOOLS.map((tool) => [tool.name, tool] as const))(
  'docs/agents.md names %s and what it takes',
  (name, tool) => {
    const row = read('docs/agents.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\` |`));
    const taken = Object.keys(tool.input).filter((argument) => argument !== 'asOf' && argument !== 'knownBy');
    expect(
      [...(row?.split('|')[3]?.matchAll(/`(\w+)`/g) ?? [])].map(([, argument]) => argument).sort(),
    ).toEqual(taken.sort());
  },
);

it('agents are told the version of the package', () => {
  expect((JSON.parse(read('package.json')) as { version: string }).version).toBe(VERSION);
});
