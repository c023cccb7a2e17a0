import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.ts';
import type { Run } from '../graphql/run.ts';
import type { ExportFormat } from './format.ts';
import { csv } from './formats/csv.ts';
import { cypher } from './formats/cypher.ts';
import { ftm } from './formats/ftm/ftm.ts';
import { gexf } from './formats/gexf.ts';
import { graphml } from './formats/graphml.ts';
import { json } from './formats/json.ts';
import { jsonld } from './formats/jsonld.ts';
import { htmlFormat } from './html/html.ts';

/** Every format, in the order in which they are offered. The page in a file asks the API through `run`. */
export const formatsWith = (run: Run, viewer: string = VIEWER): readonly ExportFormat[] => [
  json,
  htmlFormat(run, viewer),
  csv,
  gexf,
  graphml,
  ftm,
  jsonld,
  cypher,
];

const VIEWER = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

/** A format by its id. Throws InputError that names them all. */
export function formatNamed(id: string, formats: readonly ExportFormat[]): ExportFormat {
  const found = formats.find((format) => format.id === id);
  if (found) return found;
  throw new InputError(
    `Expected a format, got "${id.slice(0, 40)}". There are: ${formats.map((format) => format.id).join(', ')}.`,
    { argument: 'format', expected: formats.map((format) => format.id).join(', '), got: id },
  );
}
