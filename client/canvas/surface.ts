/** A transparent drawing surface that covers an element and never takes the pointer. */
export interface Surface {
  /** Cleared and scaled so that a unit is a CSS pixel; null where canvases cannot be drawn on. */
  begin(): CanvasRenderingContext2D | null;
  remove(): void;
}

/** Lays a surface over an element, sharp on dense screens, and follows its size. */
export function surfaceOver(element: HTMLElement): Surface {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
    zIndex: '5',
  });
  element.append(canvas);
  return {
    begin: () => {
      const density = window.devicePixelRatio || 1;
      const [width, height] = [
        Math.round(element.clientWidth * density),
        Math.round(element.clientHeight * density),
      ];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d');
      context?.setTransform(density, 0, 0, density, 0, 0);
      context?.clearRect(0, 0, element.clientWidth, element.clientHeight);
      return context;
    },
    remove: () => canvas.remove(),
  };
}
