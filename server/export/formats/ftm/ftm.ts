import type { ExportContent } from '../../content.ts';
import { edges } from '../../edges.ts';
import type { ExportFormat, WriteOptions } from '../../format.ts';
import { claimProxy, entityProxy, sourceProxy } from './proxies.ts';

/** FollowTheMoney entities (followthemoney.tech), one a line. */
export const ftm: ExportFormat = {
  id: 'ftm',
  label: 'FollowTheMoney lines, for OpenAleph and its tools',
  extension: '.ftm.json',
  mime: 'application/x-ndjson',
  wholeRecord: false,
  leavesDeniedOut: true,
  cannotHold: [
    'FollowTheMoney has no claims and no place for comments: status, number of independent reports and each statement stand in words in “description”, the status also in “status” where the schema has it. To its tools a CONFIRMED relation is like a REPORTED one.',
    'For Liaison itself each statement, with its basis and speaker, stands as JSON in the hidden text “indexText”, and comes back from there; programs that drop that text, as Aleph does, leave REPORTED what was CONFIRMED.',
    'Dates are years, months or days: ranges, seasons and “no later than” stand in “description”.',
    'Types without a schema of their own are UnknownLink with the type in “role”; kinds without one are LegalEntity with the kind in “keywords”.',
    'Denials, and the links from a deal to the talks that it follows or the deal that it widens, are left out; sources are Article documents, named by “proof”.',
  ],
  write,
};

async function* write(content: ExportContent, { denied }: WriteOptions): AsyncGenerator<string> {
  for await (const entity of content.entities()) yield line(entityProxy(entity));
  for await (const entity of content.mentioned()) yield line(entityProxy(entity));
  for await (const source of content.sources()) yield line(sourceProxy(source));
  for await (const claim of edges(content, denied)) yield line(claimProxy(claim));
}

const line = (proxy: object): string => `${JSON.stringify(proxy)}\n`;
