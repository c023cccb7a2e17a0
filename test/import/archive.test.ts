import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { filesFromPaths } from '../../seeds/import/files/paths.ts';
import { zip } from '../../server/export/zip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liaison-archive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function archiveOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  async function* entries() {
    for (const [name, text] of Object.entries(files)) yield await Promise.resolve({ name, text: [text] });
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(entries())) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function filesIn(name: string, bytes: Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return filesFromPaths([file]);
}

async function textOf(file: { text: () => AsyncIterable<string> } | undefined): Promise<string> {
  let all = '';
  for await (const piece of file?.text() ?? []) all += piece;
  return all;
}

/** A number of an archive's directory, changed for the first entry. */
function changed(bytes: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, copy.indexOf('PK\u0001\u0002', 0, 'latin1') + offset);
  return copy;
}

describe('a ZIP archive', () => {
  it('is what is in it, hidden files passed over, and may be read again', async () => {
    const long = 'Ann,Köln\n'.repeat(50_000);
    const files = await filesIn(
      'trade.zip',
      await archiveOf({
        'a/people.csv': long,
        '.hidden': 'x',
        '__MACOSX/a/._people.csv': 'x',
        'empty.csv': '',
      }),
    );
    expect(files.map(({ name, size }) => [path.relative(folder, name), size])).toEqual([
      ['trade/a/people.csv', Buffer.byteLength(long)],
      ['trade/empty.csv', 0],
    ]);
    expect(await textOf(files[0])).toBe(long);
    expect(await textOf(files[0])).toBe(long);
    expect(await textOf(files[1])).toBe('');
  });

  it('that is a workbook stays one file, which says what to do', async () => {
    const files = await filesIn(
      'book.xlsx',
      await archiveOf({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '' }),
    );
    expect(files.map(({ encoding }) => encoding.note)).toEqual([expect.stringContaining('Excel workbook')]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30), /it was cut off/],
    ['encrypted', (bytes: Buffer) => changed(bytes, 8, 0x0008_0809), /a\.csv in it is encrypted/],
    [
      'larger than it says',
      (bytes: Buffer) => changed(bytes, 24, 3),
      /a\.csv in it is broken, or not of the size that its directory says/,
    ],
    [
      'smaller than it says',
      (bytes: Buffer) => changed(bytes, 24, 3_000),
      /a\.csv in it is broken, or not of the size that its directory says/,
    ],
    ['without a directory', (bytes: Buffer) => changed(bytes, 0, 0), /its directory is broken/],
  ])('%s says so', async (what, change, expected) => {
    const bytes = change(await archiveOf({ 'a.csv': 'Name\nAnn\n' }));
    const reading = filesIn(`${what}.zip`, bytes).then(([file]) => textOf(file));
    await expect(reading).rejects.toThrow(expected);
    await expect(reading).rejects.toThrow(/Unpack it, and import what is in it/);
  });

  it('ends with the error of a table that can not be read, and asks for no other', async () => {
    const asked: string[] = [];
    async function* tables() {
      for (const name of ['a.csv', 'b.csv', 'c.csv']) {
        asked.push(name);
        yield await Promise.resolve({ name, text: name === 'b.csv' ? failing() : ['Name\n'] });
      }
    }
    async function* failing() {
      yield await Promise.resolve('Name\n');
      throw new Error('The database went away.');
    }
    const reading = (async () => {
      for await (const piece of zip(tables())) expect(piece.length).toBeGreaterThan(0);
    })();
    await expect(reading).rejects.toThrow('The database went away.');
    expect(asked).toEqual(['a.csv', 'b.csv']);
  });

  it('stops reading when nobody listens any more', async () => {
    let isEnded = false;
    async function* endless() {
      try {
        for (;;) yield await Promise.resolve(`${Math.random()}\n`.repeat(1_000));
      } finally {
        isEnded = true;
      }
    }
    async function* tables() {
      yield await Promise.resolve({ name: 'a.csv', text: endless() });
    }
    for await (const piece of zip(tables())) if (piece.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isEnded).toBe(true);
  });
});
