/** What the text of a statement itself shows: what its header has to agree with. */
export interface Facts {
  parameters: string[];
  writes: boolean;
  /** Columns of the last RETURN; empty without one. */
  columns: string[];
  markers: string[];
}

const WRITE_CLAUSE = /\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD\s+CSV)\b/i;

/** Reads a statement without the database: comments and quoted text do not count. */
export function factsOf(text: string): Facts {
  const code = text.replace(
    /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (found) => (/^['"`]/.test(found) ? "''" : ' '),
  );
  return {
    parameters: sorted([...code.matchAll(/\$([A-Za-z_]\w*(?:\.\w+)?)/g)].map((match) => match[1] ?? '')),
    writes: WRITE_CLAUSE.test(code.replace(/\.\s*\w+/g, '.x')),
    columns: sorted(columnsOf(code)),
    markers: sorted([...text.matchAll(/\/\*([a-z]+)\*\//g)].map((match) => match[1] ?? '')),
  };
}

/** Unlike columns, parameters and markers may stand in the text several times. */
export function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function columnsOf(code: string): string[] {
  const outermost = withoutNested(code);
  const returned = /^[\s\S]*\bRETURN\b([\s\S]*)$/i.exec(outermost)?.[1];
  if (returned === undefined) return [];
  const items = (returned.split(/\b(?:ORDER\s+BY|SKIP|LIMIT)\b/i)[0] ?? '').replace(/^\s*DISTINCT\b/i, '');
  return items.split(',').map((item) => /(?:\bAS\s+)?(\w+)\s*$/i.exec(item)?.[1] ?? item.trim());
}

/** Leaves out what stands in brackets of any kind, so that only the outer clauses and commas remain. */
function withoutNested(code: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of code) {
    if ('([{'.includes(sign)) depth += 1;
    if (depth === 0) kept += sign;
    if (')]}'.includes(sign)) depth -= 1;
  }
  return kept;
}
