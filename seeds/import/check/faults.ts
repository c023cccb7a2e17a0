import type { Spot } from '../../load/problems.ts';
import type { Problem } from '../../load/problems.ts';
import type { Place } from '../items.ts';
import type { ImportProblem } from '../report.ts';

/** A spot that stands for one record while the rules of seeding look at it. */
export type Mark = Spot;

export function markOf({ file, line, column }: Place): Mark {
  return { file, line: line ?? 0, column: column ?? 1 };
}

/** What a rule of seeding found, as a problem of an import. */
export function problemOf({ severity, message }: Problem, at: Place): ImportProblem {
  return { severity: severity === 'error' ? 'bad' : 'note', reason: reasonOf(message), detail: message, at };
}

/** The words that all messages of one sort share: without names and values. */
function reasonOf(message: string): string {
  const sentence = message
    .replace(/(relation type|relation|entity|source|kind|denial|deal|talks|evidence of) `[^`]*`/g, '$1 …')
    .replace(/^(Unknown (?:relation type|relation|entity|source|kind)) …/, '$1')
    .replace(/(?:, found|; the first is|\. |: ).*$/s, '')
    .replace(/"[^"]*"/g, '"…"');
  return sentence.replace(/\.$/, '');
}
