/** Lays out by one of cytoscape's own layouts, in a process of its own: `placing.ts` asks and hears by messages. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { LayoutRequest, Places } from '../../client/layout/types.ts';

export type PeerName = 'fcose' | 'cose';

export interface PeerDone {
  /** Of this process's own time. */
  seconds: number;
  places: Places;
}

cytoscape.use(fcose);

process.once('message', (request) => {
  const name = process.argv[2] as PeerName;
  process.send?.(laidOut(name, request as LayoutRequest), () => process.exit());
});

function laidOut(name: PeerName, { nodes, edges }: LayoutRequest): PeerDone {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
    elements: [
      ...nodes.map(({ id, width, above, below }) => ({ data: { id, width, height: above + below } })),
      ...edges.map(({ from, to }, at) => ({ data: { id: `line-${at}`, source: from, target: to } })),
    ],
  });
  const began = process.cpuUsage();
  cy.layout({ name, animate: false }).run();
  const seconds = process.cpuUsage(began).user / 1e6;
  const places = Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  return { seconds, places };
}
