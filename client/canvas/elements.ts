import type { Point } from '../state/types.ts';
import type { Picture, PictureLine, PictureNode } from '../graph/picture.ts';
import { bendOf } from './looks.ts';
import type { CanvasTheme } from './theme.ts';

/** What one element of the canvas is: its data, its classes as one text, and, of a node, its place. */
export interface Element {
  id: string;
  group: 'nodes' | 'edges';
  data: Record<string, string | number>;
  classes: string;
  position: { x: number; y: number } | null;
}

/** Ids of entities and of lines may be the same text; on the canvas they must differ. */
export const nodeElement = (entityId: string): string => `e:${entityId}`;
export const lineElement = (lineId: string): string => `l:${lineId}`;

/**
 * The elements of a picture, by their ids on the canvas. Of a sketched picture, which is drawn by our own
 * hand, the canvas needs only what pointing at things needs. Colours are part of an element's data: rules
 * for each of them would be tried on every element.
 */
export function elementsOf(
  { nodes, lines }: Picture,
  theme: CanvasTheme,
  sketched = false,
): Map<string, Element> {
  const places = new Map(nodes.map((node) => [node.id, node.position]));
  const elements = [
    ...nodes.map((node) => (sketched ? bareNode(node) : nodeOf(node, theme))),
    ...lines.map((line) => {
      const bend = line.side === 0 ? 0 : bendBetween(line, places.get(line.from)!, places.get(line.to)!);
      return sketched ? bareLine(line, bend) : lineOf(line, bend, theme);
    }),
  ];
  return new Map(elements.map((element) => [element.id, element]));
}

function bareNode({ id, box, position }: PictureNode): Element {
  const { width, height } = box.body;
  return { id: nodeElement(id), group: 'nodes', data: { width, height }, classes: 'bare', position };
}

function bareLine({ id, from, to, side }: PictureLine, bend: number): Element {
  return {
    id: lineElement(id),
    group: 'edges',
    data: { source: nodeElement(from), target: nodeElement(to), bend },
    classes: side === 0 ? 'bare' : 'bare curved',
    position: null,
  };
}

const bendBetween = (line: PictureLine, from: Point, to: Point): number =>
  bendOf(line, Math.hypot(to.x - from.x, to.y - from.y));

function nodeOf(node: PictureNode, theme: CanvasTheme): Element {
  const { body, lines } = node.box;
  return {
    id: nodeElement(node.id),
    group: 'nodes',
    data: {
      shape: node.shape,
      colour: theme.token(node.colour),
      width: body.width,
      height: body.height,
      label: lines.join('\n'),
    },
    classes: classes({ selected: node.selected, dim: node.dim }),
    position: node.position,
  };
}

function lineOf(line: PictureLine, bend: number, theme: CanvasTheme): Element {
  return {
    id: lineElement(line.id),
    group: 'edges',
    data: {
      source: nodeElement(line.from),
      target: nodeElement(line.to),
      colour: theme.token(line.colour),
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
      [`change-${line.change ?? 'none'}`]: line.change !== null,
    }),
    position: null,
  };
}

const classes = (flags: Record<string, boolean>): string =>
  Object.entries(flags)
    .flatMap(([name, on]) => (on ? [name] : []))
    .join(' ');
