import type { Header } from './header.ts';
import type { Marker, Query } from './query.ts';
import { disagreements } from './check.ts';
import { factsOf, sorted } from './facts.ts';
import { readHeader } from './header.ts';

const INCLUDE = /^[ \t]*\/\/ include (\S+)[ \t]*$/gm;
const DEEPEST = 4;

/**
 * Makes a query of its file's text: puts in the parts that it includes (conditions and columns
 * that several queries share) and holds the header to what then stands there.
 *
 * @param name path below `cypher/`, without the ending
 * @param parts texts of the part files, by name
 * @throws Error that names the file and everything in it that disagrees
 */
export function composeQuery(name: string, text: string, parts: ReadonlyMap<string, string>): Query {
  const header = readHeader(text);
  const included = new Map<string, Header>();
  const body = putIn(header.body, name, parts, included, 0);
  const facts = factsOf(body);
  const promised = {
    ...header,
    parameters: [header, ...included.values()].flatMap((each) => each.parameters ?? []),
    row: [...(header.row ?? []), ...[...included.values()].flatMap((each) => each.row ?? [])],
  };
  const problems = [
    ...missingLines(header),
    ...header.rowParts
      .filter((part) => !included.has(part))
      .map((part) => `"// row:" names the part "${part}", which is not included`),
    ...disagreements(promised, facts),
  ];
  if (problems.length > 0)
    throw new Error(`cypher/${name}.cypher: ${problems.join('; ')}. Correct the header or the query.`);
  return {
    name,
    text: body,
    access: header.access === 'write' ? 'write' : 'read',
    parameters: facts.parameters,
    marker: (header.marker as Marker | null) ?? null,
    columns: sorted(promised.row),
  };
}

function missingLines(header: Header): string[] {
  return [
    ...(header.parameters === null
      ? ['the header has no line "// parameters:" (write "none" where there are none)']
      : []),
    ...(header.row === null
      ? ['the header has no line "// row:" (write "nothing" where nothing is returned)']
      : []),
  ];
}

function putIn(
  body: string,
  name: string,
  parts: ReadonlyMap<string, string>,
  included: Map<string, Header>,
  depth: number,
): string {
  return body.replace(INCLUDE, (_line, part: string) => {
    const text = parts.get(part);
    if (text === undefined)
      throw new Error(
        `cypher/${name}.cypher includes "${part}", but there is no cypher/${part}.part.cypher.`,
      );
    if (depth >= DEEPEST)
      throw new Error(
        `cypher/${name}.cypher includes "${part}" more than ${DEEPEST} deep; does it include itself?`,
      );
    const header = readHeader(text);
    included.set(part, header);
    return putIn(header.body, name, parts, included, depth + 1);
  });
}
