import { expect, it } from '@jest/globals';
import { fileOf } from './support.ts';
import { InputError } from '../../server/errors.ts';

async function textOf(bytes: Uint8Array, encoding?: string) {
  const file = await fileOf('t.csv', bytes, encoding);
  let text = '';
  for await (const piece of file.text()) text += piece;
  return { text, ...file.encoding };
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

it('reads UTF-8 with and without its mark', async () => {
  expect(await textOf(utf8('Žižka 福特'))).toEqual({
    text: 'Žižka 福特',
    label: 'utf-8',
    isBroken: false,
    note: null,
  });
  expect((await textOf(utf8('\uFEFFa,ž'))).text).toBe('a,ž');
});

it('reads UTF-16 by its mark, and without where every second byte is nothing', async () => {
  expect(await textOf(utf16('\uFEFFname\nŽan\n'))).toMatchObject({ text: 'name\nŽan\n', label: 'utf-16le' });
  expect(await textOf(utf16('name\nAnn\n'))).toMatchObject({ text: 'name\nAnn\n', label: 'utf-16le' });
});

it('reads what is no UTF-8 as Windows-1252 and says so, with the line', async () => {
  const read = await textOf(latin1('name\nAnn\nJosé\n'));
  expect(read).toMatchObject({ text: 'name\nAnn\nJosé\n', label: 'windows-1252', isBroken: false });
  expect(read.note).toContain('line 3');
});

it('says where UTF-8 is broken', async () => {
  const read = await textOf(Uint8Array.from([...utf8('ž\nb'), 0xff, ...utf8('c\n')]));
  expect(read).toMatchObject({ text: 'ž\nb\uFFFDc\n', label: 'utf-8', isBroken: true });
  expect(read.note).toContain('in 1 place, first in line 2');
});

it('knows what is no text, and what to do about it', async () => {
  expect((await textOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).note).toContain('save the sheet as CSV');
  expect(await textOf(Uint8Array.from([1, 0, 0, 0, 0, 7, 0, 0]))).toMatchObject({
    label: null,
    note: 'It is no text.',
  });
});

it('takes the encoding that is named, and refuses one that there is not', async () => {
  expect((await textOf(latin1('\xB9'), 'iso-8859-2')).text).toBe('š');
  await expect(textOf(utf8('a'), 'klingon')).rejects.toThrow(InputError);
});
