import type cytoscape from 'cytoscape';

/** Drawing a box with one finger, pen or mouse, without a key. */
export interface BoxSelect {
  set: (on: boolean) => void;
}

/** Pixels below which a press is no box. */
const LEAST = 4;

/**
 * While on, a layer over the canvas takes the pointer: what is drawn over becomes a box, and the nodes
 * whose middle it holds are told when it is let go. `idOf` gives the entity behind a node's id.
 */
export function createBoxSelect(
  cy: cytoscape.Core,
  element: HTMLElement,
  idOf: (elementId: string) => string,
  onBox: (ids: string[]) => void,
): BoxSelect {
  const layer = document.createElement('div');
  const box = document.createElement('div');
  Object.assign(layer.style, {
    position: 'absolute',
    inset: '0',
    zIndex: '6',
    touchAction: 'none',
    cursor: 'crosshair',
  });
  Object.assign(box.style, {
    position: 'absolute',
    display: 'none',
    border: '1.5px solid var(--accent)',
    background: 'color-mix(in srgb, var(--accent) 12%, transparent)',
  });
  layer.append(box);
  // The network below must not be panned by the same finger.
  for (const kind of ['touchstart', 'touchmove', 'touchend', 'mousedown']) {
    layer.addEventListener(kind, (event) => event.stopPropagation());
  }
  let start: { x: number; y: number } | null = null;

  const frameTo = (event: PointerEvent) => {
    const { left, top } = layer.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const from = start ?? { x, y };
    return {
      left: Math.min(x, from.x),
      top: Math.min(y, from.y),
      right: Math.max(x, from.x),
      bottom: Math.max(y, from.y),
    };
  };
  const end = () => {
    start = null;
    box.style.display = 'none';
  };
  layer.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const { left, top } = frameTo(event);
    start = { x: left, y: top };
    layer.setPointerCapture(event.pointerId);
  });
  layer.addEventListener('pointermove', (event) => {
    if (!start || !event.isPrimary) return;
    const { left, top, right, bottom } = frameTo(event);
    Object.assign(box.style, {
      display: 'block',
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
  });
  layer.addEventListener('pointerup', (event) => {
    if (!start || !event.isPrimary) return;
    const frame = frameTo(event);
    end();
    if (Math.max(frame.right - frame.left, frame.bottom - frame.top) < LEAST) return;
    const inside = cy.nodes().filter((node) => {
      const { x, y } = node.renderedPosition();
      return x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom;
    });
    onBox(inside.map((node) => idOf(node.id())));
  });
  layer.addEventListener('pointercancel', end);
  return {
    set: (on) => {
      end();
      if (on) element.append(layer);
      else layer.remove();
    },
  };
}
