/// <reference types="vite/client" />

export interface Example {
  /** The first line of the file, without its number sign. */
  title: string;
  query: string;
}

const files = import.meta.glob<string>('./examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The queries of the examples folder, in the order of the numbers that their names begin with. */
export const EXAMPLES: readonly Example[] = Object.entries(files)
  .sort(([left], [right]) => (left < right ? -1 : 1))
  .map(([, query]) => ({ title: /^# (.*)$/m.exec(query)?.[1] ?? 'Query', query }));
