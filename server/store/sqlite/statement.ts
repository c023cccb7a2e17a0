/** An SQL statement with what its header says of it. */
export interface Statement {
  /** The file it is from, with what it was made for: `relations/all (START_ASC)`. */
  name: string;
  /** What is sent to the database. */
  text: string;
  parameters: readonly string[];
  columns: readonly Column[];
}

interface Column {
  name: string;
  /** The value is JSON and is given to the caller parsed. */
  json: boolean;
}

export interface Header {
  purpose: string;
  parameters: string[];
  columns: Column[];
  /** Which ends count as the other one: of a near end, or either. */
  far: 'other' | 'either' | null;
}

const HEADER = /^(?:--[^\n]*\n)+/;
const FIELDS = /^([\s\S]*?)\nParameters: ([\s\S]*?)\nRow: ([\s\S]*?)(?:\nFar: (other|either))?$/;
const STRINGS_AND_COMMENTS = /'(?:[^']|'')*'|--[^\n]*/g;

/** Splits a file into what its header says and the statement. Throws where there is no whole header. */
export function readFile(name: string, content: string): { header: Header; body: string } {
  const lines = HEADER.exec(content)?.[0] ?? '';
  const fields = FIELDS.exec(lines.replace(/^-- ?/gm, '').trimEnd());
  if (!fields) {
    throw new Error(
      `Expected ${name} to begin with comment lines that say its purpose, "Parameters:" and "Row:" (each a list or "none"); ` +
        `found "${content.slice(0, 80)}". Add them.`,
    );
  }
  const [, purpose = '', parameters = '', row = '', far] = fields;
  return {
    header: {
      purpose,
      parameters: list(parameters),
      columns: list(row).map(column),
      far: (far as Header['far'] | undefined) ?? null,
    },
    body: content.slice(lines.length).trim(),
  };
}

/** Throws where the statement takes other parameters than its header says. */
export function checkParameters(name: string, text: string, declared: readonly string[]): void {
  const used = new Set(text.replace(STRINGS_AND_COMMENTS, '').match(/(?<=[^:]:)[A-Za-z]\w*/g));
  const missing = [...used].filter((parameter) => !declared.includes(parameter));
  const unused = declared.filter((parameter) => !used.has(parameter));
  if (missing.length === 0 && unused.length === 0) return;
  throw new Error(
    `Expected the header of ${name} to name the parameters that the statement takes; ` +
      `it lacks [${missing.join(', ')}] and names [${unused.join(', ')}] in vain. Correct the header.`,
  );
}

function list(text: string): string[] {
  return text.trim() === 'none' ? [] : text.split(',').map((item) => item.trim());
}

function column(text: string): Column {
  const [name = '', json] = text.split(' ');
  return { name, json: json === '{}' };
}
