import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { nodeElement } from './elements.ts';

/** Where the nodes of a picture are on the canvas now, in the picture's order; NaN: not on it. */
export interface Spots {
  x: Float64Array;
  y: Float64Array;
}

/** What does not change while a picture is shown: ids on the canvas, and the ends of lines as numbers. */
interface Index {
  elements: string[];
  from: Int32Array;
  to: Int32Array;
}

const indices = new WeakMap<Picture, Index>();

/** The places of nodes, which are dragged and on their way at times; `early`: also of those still to come. */
export function spotsOf(cy: cytoscape.Core, picture: Picture, early: boolean): Spots {
  const { nodes } = picture;
  const { elements } = indexOf(picture);
  const spots = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  for (let at = 0; at < nodes.length; at++) {
    const drawn = cy.getElementById(elements[at]!);
    const place = drawn.nonempty() ? drawn.position() : early ? nodes[at]!.position : nowhere;
    spots.x[at] = place.x;
    spots.y[at] = place.y;
  }
  return spots;
}

/** The ends of a picture's lines as numbers of its nodes. */
export function indexOf(picture: Picture): Index {
  const known = indices.get(picture);
  if (known) return known;
  const numbers = new Map(picture.nodes.map(({ id }, at) => [id, at]));
  const index = {
    elements: picture.nodes.map(({ id }) => nodeElement(id)),
    from: Int32Array.from(picture.lines, ({ from }) => numbers.get(from)!),
    to: Int32Array.from(picture.lines, ({ to }) => numbers.get(to)!),
  };
  indices.set(picture, index);
  return index;
}

const nowhere = { x: NaN, y: NaN };
