/**
 * The data sets of others, where they lie beside the checkout, the whole way: in by what the command
 * calls, open in the page, one question in plain words, and out again in each format. They are not ours
 * to commit, so elsewhere these checks say that they did not run.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DecodedFile } from '../../seeds/import/files/decoded.ts';
import { filesFromPaths } from '../../seeds/import/files/paths.ts';
import { importFiles } from '../../seeds/import/importFiles.ts';
import type { Selection } from '../../server/export/selection.ts';
import type { GraphStore } from '../../server/store/port.ts';
import { emptyStore } from '../export/files.ts';
import { claim } from '../neo4j/claim.cjs';
import { eachEngine, neo4jAccess } from '../support/engines.ts';
import { SHARED } from './support.ts';
import { CASES, type OfOthers } from './whole/cases.ts';
import { checkFacts } from './whole/facts.ts';
import { checkOutputs } from './whole/outputs.ts';
import { openPage, type Seen } from './whole/page.ts';
import { runScript } from './whole/runScript.ts';

const there = existsSync(SHARED);
if (!there)
  console.warn(`The data sets of others are not at ${SHARED}: none was taken in, asked and written out.`);

/** Files are written of everything up to so many of each; above, of some of what the page opens with. */
const WHOLE_UP_TO = 300;
const SOME = 100;

(there ? eachEngine : skipped)('the data sets of others', (makeStore, engine) => {
  const cases = CASES.filter(({ both }) => both || engine === 'sqlite');
  it.each(cases.map((one) => [one.paths.join(', '), one] as const))(
    '%s',
    async (_name, one) => {
      const { store, remove } = await freshStore();
      try {
        const seen = await takeIn(store, one);
        const selection = selectionOf(one, seen);
        const script = await checkOutputs(store, selection);
        if (engine === 'sqlite') return;
        await claim(neo4jAccess());
        const { entities, relations } = one;
        const whole = selection.of === 'everything';
        if (whole) expect(await runScript(script)).toEqual({ entities, relations });
      } finally {
        await remove();
      }
    },
    120_000,
  );

  async function freshStore(): Promise<{ store: GraphStore; remove: () => Promise<void> }> {
    if (engine === 'sqlite') return emptyStore();
    await claim(neo4jAccess());
    const store = await makeStore();
    return { store, remove: () => store.close() };
  }
});

function skipped(name: string): void {
  describe.skip(name, () => it.todo('needs the data sets'));
}

/** Imports a data set, and opens it in the page. */
async function takeIn(store: GraphStore, one: OfOthers): Promise<Seen> {
  const { paths, mapping, lines, entities, relations, question, answer } = one;
  const files = await filesFromPaths(paths.map((name) => path.join(SHARED, name)));
  const read = async () =>
    importFiles(store, lines === undefined ? files : files.map((file) => begun(file, lines)), {
      mapping: mapping === null ? null : await mappingOf(mapping),
    });
  const report = await read();
  expect(report.reasons.filter(({ severity }) => severity === 'bad')).toEqual([]);
  expect(report).toMatchObject({ outcome: 'written', found: { entities, relations } });
  await checkFacts(paths[0] ?? '', store, report);
  if (relations <= WHOLE_UP_TO) expect((await read()).outcome).toBe('unchanged');

  const seen = await openPage(store, question);
  const [dataset] = seen.opening.datasets;
  expect(dataset).toMatchObject({ id: report.dataset.id, counts: { entities, relations } });
  expect(Object.keys(seen.picture.data.entities)).not.toEqual([]);
  expect(Object.keys(seen.picture.data.relations).length > 0).toBe(relations > 0);
  expect([question, seen.answer]).toMatchObject([question, { kind: 'ANSWER', value: answer }]);
  return seen;
}

async function mappingOf(name: string) {
  const file = path.resolve(import.meta.dirname, `../../seeds/mappings/${name}.yaml`);
  return { name, text: await readFile(file, 'utf8') };
}

/** A file that ends after so many lines. */
function begun(file: DecodedFile, lines: number): DecodedFile {
  return {
    ...file,
    async *text() {
      let left = lines;
      for await (const piece of file.text()) {
        const rows = piece.split('\n');
        if (rows.length > left) return void (yield rows.slice(0, left).join('\n'));
        left -= rows.length - 1;
        yield piece;
      }
    },
  };
}

function selectionOf({ entities, relations }: OfOthers, { picture }: Seen): Selection {
  return Math.max(entities, relations) <= WHOLE_UP_TO
    ? { of: 'everything' }
    : { of: 'entities', entities: Object.keys(picture.data.entities).slice(0, SOME) };
}
