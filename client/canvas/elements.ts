import type { Point } from '../state/types.ts';
import type { Picture, PictureLine, PictureNode } from '../graph/picture.ts';

/** What one element of the canvas is: its data, its classes as one text, and, of a node, its place. */
export interface Element {
  id: string;
  group: 'nodes' | 'edges';
  data: Record<string, string | number>;
  classes: string;
  position: { x: number; y: number } | null;
}

/** How far the lines of one pair lie apart at their middles, in pixels. */
const APART = 26;

/** Ids of entities and of lines may be the same text; on the canvas they must differ. */
export const nodeElement = (entityId: string): string => `e:${entityId}`;
export const lineElement = (lineId: string): string => `l:${lineId}`;

/** The elements of a picture, by their ids on the canvas. */
export function elementsOf({ nodes, lines }: Picture): Map<string, Element> {
  const places = new Map(nodes.map((node) => [node.id, node.position]));
  const elements = [
    ...nodes.map(nodeOf),
    ...lines.map((line) => lineOf(line, bendOf(line, places.get(line.from)!, places.get(line.to)!))),
  ];
  return new Map(elements.map((element) => [element.id, element]));
}

function nodeOf(node: PictureNode): Element {
  const { body, lines } = node.box;
  return {
    id: nodeElement(node.id),
    group: 'nodes',
    data: {
      shape: node.shape,
      colour: node.colour,
      width: body.width,
      height: body.height,
      label: lines.join('\n'),
    },
    classes: classes({ selected: node.selected, dim: node.dim }),
    position: node.position,
  };
}

function lineOf(line: PictureLine, bend: number): Element {
  return {
    id: lineElement(line.id),
    group: 'edges',
    data: {
      source: nodeElement(line.from),
      target: nodeElement(line.to),
      colour: line.colour,
      label: line.label,
      fullLabel: line.fullLabel,
      bend,
    },
    classes: classes({
      [line.sureness]: true,
      labelled: line.loud || line.selected,
      quiet: !line.loud,
      curved: line.side !== 0,
      directed: line.directed,
      selected: line.selected,
      dim: line.dim,
    }),
    position: null,
  };
}

/** Distance of a line's control point from the straight: its curve passes at half of it, less on short lines. */
function bendOf({ side }: PictureLine, from: Point, to: Point): number {
  const most = Math.hypot(to.x - from.x, to.y - from.y) * 0.32;
  return Math.round(side * Math.min(APART * 2, most));
}

const classes = (flags: Record<string, boolean>): string =>
  Object.entries(flags)
    .flatMap(([name, on]) => (on ? [name] : []))
    .join(' ');
