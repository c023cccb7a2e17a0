import type { CanvasTheme } from '../../canvas/theme.ts';
import type { PictureNode } from '../../graph/index.ts';
import { NAME_GAP, NAME_SIZE } from '../../graph/nodeBox.ts';
import { element, escaped } from './markup.ts';
import { shapePath } from './path.ts';
import { textAt } from './text.ts';

/** Each entity: its shape, the short name inside, its name below. Selection is the page's, not the picture's. */
export function drawNodes(nodes: readonly PictureNode[], theme: CanvasTheme): string {
  return [...nodes.filter(({ dim }) => dim), ...nodes.filter(({ dim }) => !dim)]
    .map((node) => drawNode(node, theme))
    .join('');
}

function drawNode(node: PictureNode, theme: CanvasTheme): string {
  const { box, shape, short, dim } = node;
  const { x, y } = node.position;
  const { width, height } = box.body;
  const colour = theme.token(node.colour);
  const lift = shape === 'round-triangle' ? height * 0.17 : 0;
  const shift = shape === 'tag' ? -width * 0.07 : 0;
  const body = element('path', {
    d: shapePath(shape, x, y, width, height),
    fill: theme.surface,
    stroke: colour,
    'stroke-width': 2,
    'stroke-linejoin': 'round',
  });
  const inside = textAt(x + shift, y + lift + box.shortSize * 0.36, short, {
    'font-size': box.shortSize,
    'font-weight': 650,
    'text-anchor': 'middle',
    fill: colour,
  });
  const name = box.lines.map((line, at) =>
    textAt(x, y + height / 2 + NAME_GAP + NAME_SIZE * (0.9 + 1.2 * at), line, {
      'font-size': NAME_SIZE,
      'text-anchor': 'middle',
      fill: theme.ink,
      stroke: theme.ground,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  );
  return element(
    'g',
    { opacity: dim ? 0.4 : null },
    element('title', {}, escaped(node.name)),
    body,
    inside,
    ...name,
  );
}
