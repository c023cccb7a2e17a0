import { readMapping } from '../../seeds/import/mapping/read.ts';
import { suggest } from '../../seeds/import/suggest/suggest.ts';
import { tableFormat } from '../../seeds/import/table/format.ts';
import type { ImportItem } from '../../seeds/import/items.ts';
import { fileOf, only } from './support.ts';

/** What a suggested mapping makes of the very table that it was made from. */
export const readBySuggestion = (csv: string, name = 'table.csv') => readAllBySuggestion({ [name]: csv });

/** The same for several tables, by name. */
export async function readAllBySuggestion(tables: Readonly<Record<string, string>>) {
  const files = await Promise.all(Object.entries(tables).map(([name, csv]) => fileOf(name, csv)));
  const text = (await suggest(files)) ?? '';
  const items: ImportItem[] = [];
  const { value } = readMapping({ name: 'suggested', text });
  for await (const item of tableFormat(value).read(files, null, { dataset: 't' })) items.push(item);
  return { text, items };
}

/** Its relations in one line each, with sum, share and dates as far as there are any; and its problems. */
export async function claimsOf(csv: string, name?: string): Promise<string[]> {
  return claimsIn((await readBySuggestion(csv, name)).items);
}

/** What `claimsOf` tells, of items. */
export function claimsIn(items: readonly ImportItem[]): string[] {
  const names = new Map(only(items, 'entity').map((one) => [one.id, `${one.name} (${one.kind})`]));
  const dates = new Map(only(items, 'evidence').map((one) => [one.relation, [one.start, one.end]]));
  return [
    ...only(items, 'relation').map((one) =>
      [
        names.get(one.from) ?? one.from,
        one.type,
        names.get(one.to) ?? one.to,
        ...(one.amount ? [one.amount.value, one.amount.currency] : []),
        ...(one.share === null ? [] : [one.share]),
        ...(dates.get(one.id) ?? []).filter((date) => date !== null),
      ].join(' '),
    ),
    ...only(items, 'skipped')
      .filter(({ severity }) => severity === 'bad')
      .map(({ at, reason }) => `line ${at.line}: ${reason}`),
  ];
}

/** Lines of a file. */
export const lines = (...all: string[]) => `${all.join('\n')}\n`;
