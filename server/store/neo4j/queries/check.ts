import type { Facts } from './facts.ts';
import type { Header } from './header.ts';
import { sorted } from './facts.ts';

const MARKERS = ['types', 'kind'];

/** What a header promises, with what the parts in the text add to it. */
export interface Promised extends Header {
  parameters: string[];
  row: string[];
}

/**
 * Where a header and its statement disagree, a sentence each; empty when they agree. A query and
 * its header that have drifted apart are an error at start-up, not at the first call.
 */
export function disagreements(header: Promised, facts: Facts): string[] {
  return [
    ...purposeProblems(header),
    ...accessProblems(header, facts),
    ...difference('parameters', header.parameters, facts.parameters),
    ...difference('row', header.row, facts.columns),
    ...markerProblems(header, facts),
  ];
}

function purposeProblems(header: Header): string[] {
  return header.purpose === '' ? ['the header begins with no line that says what the query answers'] : [];
}

function accessProblems({ access }: Header, facts: Facts): string[] {
  if (access !== 'read' && access !== 'write') {
    return [
      `expected "// access: read" or "// access: write", found ${access === null ? 'neither' : `"${access}"`}`,
    ];
  }
  if (access === 'read' && facts.writes)
    return ['the header says "access: read", the query has a clause that writes'];
  if (access === 'write' && !facts.writes)
    return ['the header says "access: write", the query has no clause that writes'];
  return [];
}

function difference(line: string, promised: readonly string[], found: readonly string[]): string[] {
  const promisedNames = sorted(promised);
  const missing = found.filter((name) => !promisedNames.includes(name));
  const idle = promisedNames.filter((name) => !found.includes(name));
  return [
    ...missing.map((name) => `the query has "${name}", which the line "// ${line}:" does not name`),
    ...idle.map((name) => `the line "// ${line}:" names "${name}", which the query does not have`),
  ];
}

function markerProblems({ marker }: Header, facts: Facts): string[] {
  const promised = marker === null ? [] : [marker];
  if (marker !== null && !MARKERS.includes(marker)) {
    return [`expected a marker of ${MARKERS.join(', ')}, found "${marker}"`];
  }
  return difference('marker', promised, facts.markers);
}
