import type { PictureNode } from '../graph/picture.ts';
import { outline } from './outline.ts';
import type { Sketch } from './scene.ts';

/** Smaller than this a shape is a spot of colour. */
const SHAPES_FROM = 0.18;

/** Draws the bodies of the nodes in sight, those that look alike together, the pale ones below. */
export function sketchNodes(context: CanvasRenderingContext2D, sketch: Sketch): void {
  const { picture, spots, theme, zoom, pointed } = sketch;
  const groups = [...groupsOf(sketch)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, nodes] of groups) {
    const first = picture.nodes[nodes[0]!]!;
    const colour = theme.token(first.colour);
    const small = zoom < SHAPES_FROM;
    context.globalAlpha = first.dim ? 0.35 : 1;
    context.fillStyle = first.selected || small ? colour : theme.surface;
    context.strokeStyle = first.selected && small ? theme.ink : colour;
    context.lineWidth = pointed.has(first.id) ? 4 : Math.max(2, (first.selected ? 1.5 : 0.6) / zoom);
    context.beginPath();
    for (const at of nodes) {
      const { shape, box } = picture.nodes[at]!;
      outline(
        context,
        small ? 'rectangle' : shape,
        spots.x[at]!,
        spots.y[at]!,
        box.body.width,
        box.body.height,
      );
    }
    context.fill();
    if (!small || first.selected) context.stroke();
  }
  context.globalAlpha = 1;
}

function groupsOf({ picture, spots: { x, y }, sight, pointed }: Sketch): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  picture.nodes.forEach((node, at) => {
    if (!inSight(node, x[at]!, y[at]!, sight)) return;
    const rank = pointed.has(node.id) ? 3 : node.selected ? 2 : node.dim ? 0 : 1;
    const key = `${rank} ${node.colour} ${node.shape}`;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return groups;
}

/** Whether any of a node, its name included, is in sight at a place. */
export function inSight({ box }: PictureNode, x: number, y: number, sight: Sketch['sight']): boolean {
  return (
    x + box.width / 2 + 30 >= sight.left &&
    x - box.width / 2 - 30 <= sight.right &&
    y + box.below >= sight.top &&
    y - box.above - 10 <= sight.bottom
  );
}
