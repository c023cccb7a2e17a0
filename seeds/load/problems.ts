/** A place in a seed file: the path as a person would type it, line and column counted from 1. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

/** What is wrong with the files. An error keeps them from being loaded; a warning does not. */
export interface Problem {
  severity: 'error' | 'warning';
  spot: Spot;
  /** What was expected, what was found, what to do. */
  message: string;
}

/** Gathers problems, so that all are told at once. */
export interface Problems {
  readonly list: Problem[];
  error(spot: Spot, message: string): void;
  warning(spot: Spot, message: string): void;
}

export function newProblems(): Problems {
  const list: Problem[] = [];
  const add = (severity: Problem['severity']) => (spot: Spot, message: string) => {
    list.push({ severity, spot, message });
  };
  return { list, error: add('error'), warning: add('warning') };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** `seeds/ford-china/relations.yaml:12:5`, which editors and terminals open. */
export function spotText({ file, line, column }: Spot): string {
  return `${file}:${line}:${column}`;
}

/** One line a problem, by file and line, errors and warnings named. */
export function problemsText(problems: readonly Problem[]): string {
  return inOrder(problems)
    .map(({ severity, spot, message }) => `${spotText(spot)}: ${severity}: ${message}`)
    .join('\n');
}

export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    ({ spot: left }, { spot: right }) =>
      compare(left.file, right.file) || left.line - right.line || left.column - right.column,
  );
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
