import type { Format } from '../items.ts';
import { apoc } from './apoc/apoc.ts';
import { apocCsv } from './apoc/apocCsv.ts';
import { bods } from './bods/bods.ts';
import { cytoscape } from './cytoscape/cytoscape.ts';
import { ftm, openAleph } from './ftm/ftm.ts';
import { gexf } from './gexf/gexf.ts';
import { graphml } from './graphml/graphml.ts';
import { gephiLite } from './graphology/gephiLite.ts';
import { graphology } from './graphology/graphology.ts';
import { oligrapher } from './oligrapher/oligrapher.ts';
import { pair } from './pair/pair.ts';

/** The file formats that need no mapping, in the order in which a file is held against them. */
export const formats: readonly Format[] = [
  graphml,
  gexf,
  bods,
  ftm,
  openAleph,
  apoc,
  apocCsv,
  gephiLite,
  oligrapher,
  cytoscape,
  graphology,
  pair,
];
