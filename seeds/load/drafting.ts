import type { Drafted } from './draft.ts';
import { readFields } from './fields.ts';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';
import type { Shape } from './shapes.ts';
import { inWords } from './tree.ts';
import type { Tree } from './tree.ts';

/** The records of a list; one that is no mapping is a problem and left out. */
export function records<T>(
  fields: Fields,
  key: string,
  shape: Shape,
  what: string,
  read: (fields: Fields, problems: Problems) => T,
  problems: Problems,
): Array<Drafted<T>> {
  const tree = fields.tree(key);
  if (!tree) return [];
  if (tree.is !== 'list') {
    problems.error(
      tree.spot,
      `Expected \`${key}\` as a list (lines that begin with "- "), found ${inWords(tree)}.`,
    );
    return [];
  }
  return tree.items.flatMap((item) => {
    const one = readFields(item, shape, named(item, what), problems);
    return one ? [drafted(one, read(one, problems))] : [];
  });
}

/** "relation `ford-catl`" where the record bears an id. */
function named(item: Tree, what: string): string {
  const id = item.is === 'mapping' ? item.entries.find(({ key }) => key === 'id')?.value : undefined;
  if (id?.is === 'leaf' && id.value !== null) return `${what} \`${id.text}\``;
  return what.startsWith('evidence') ? what : `this ${what}`;
}

export function drafted<T>(fields: Fields, value: T): Drafted<T> {
  return { value, spot: fields.spot, at: fields.at };
}

/** The choice that a text names. */
export function choice<const T extends string>(choices: readonly T[], text: string | null): T | null {
  return choices.find((one) => one === text) ?? null;
}

/** A required text; empty where it is missing, which is a problem already. */
export const word = (fields: Fields, key: string) => fields.text(key) ?? '';
