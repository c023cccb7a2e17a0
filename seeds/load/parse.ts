import { LineCounter, parseAllDocuments } from 'yaml';
import type { Problems } from './problems.ts';
import { spotAt, toTree } from './tree.ts';
import type { Places, Tree } from './tree.ts';

/**
 * One file's text as trees, one for each YAML document in it. Of several syntax errors in a
 * document only the first is told (the others mostly follow from it), but every repeated key.
 */
export function parseYaml(text: string, file: string, problems: Problems): Tree[] {
  const places: Places = { file, lines: new LineCounter() };
  const start = { file, line: 1, column: 1 };
  try {
    const documents = [
      ...parseAllDocuments(text, { lineCounter: places.lines, prettyErrors: false, version: '1.2' }),
    ];
    return documents.flatMap((document) => {
      const faults = [...document.errors, ...document.warnings];
      const repeated = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
      const other = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
      for (const fault of repeated)
        problems.error(
          spotAt(fault.pos[0], places),
          `Expected every key once, found \`${wordAt(text, fault.pos[0])}\` a second time in the same mapping. Keep one of them.`,
        );
      if (other) problems.error(spotAt(other.pos[0], places), explain(other.code, other.message));
      return faults.length > 0 ? [] : [toTree(document.contents, start, places, problems)];
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.error(
      start,
      `Expected a YAML file, but it can't be read as one: ${reason}. Is it nested very deep?`,
    );
    return [];
  }
}

/** The library's words, with what to do for the faults that people make most. */
function explain(code: string, message: string): string {
  const sentence = `Malformed YAML: ${message.replace(/\.?$/, '')}.`;
  if (code === 'TAB_AS_INDENT') return 'Malformed YAML: a tab is used to indent. Indent with spaces.';
  if (code === 'TAG_RESOLVE_FAILED') return `${sentence} Seeds hold no tags: remove it, or quote the text.`;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY')
    return `${sentence} A text that holds ": " must be quoted.`;
  if (code === 'MISSING_CHAR' || code === 'BAD_INDENT')
    return `${sentence} Look for a missing quote, bracket or dash just before.`;
  return sentence;
}

function wordAt(text: string, offset: number): string {
  return /^[^\s:,}\]]+/.exec(text.slice(offset, offset + 80))?.[0] ?? '';
}
