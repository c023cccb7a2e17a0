import type { Format, ImportFile } from '../../items.ts';
import { graphItems } from '../graph/graphItems.ts';
import { graphMappingOf } from '../graph/graphMapping.ts';
import { edtfOf } from '../shared/dates.ts';
import { readGexf } from './readGexf.ts';

/** GEXF 1.1 to 1.3, as Gephi writes it; spells of dynamic graphs become dates. */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF (Gephi)',
  recognizes: (_name, head) => /<gexf[\s>]/i.test(head),
  read: async function* (files, mapping) {
    const options = graphMappingOf(mapping);
    for (const file of files) yield* graphItems(file, readGexf(file), options, await madeOn(file));
  },
};

/** The day of `lastmodifieddate` at the head of the file, if it bears one. */
async function madeOn(file: ImportFile): Promise<string | null> {
  let head = '';
  for await (const piece of file.text()) {
    head += piece;
    if (head.length >= 4_096) break;
  }
  return edtfOf(/lastmodifieddate="([^"]+)"/.exec(head)?.[1]);
}
