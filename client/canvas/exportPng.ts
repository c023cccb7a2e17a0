import type cytoscape from 'cytoscape';
import type { Picture } from '../graph/picture.ts';
import { drawOverlay } from './overlay.ts';
import { spotsOf } from './spots.ts';
import type { CanvasTheme } from './theme.ts';

const SCALE = 2;
const MARGIN = 24;

/** The whole picture as a PNG on the page's ground, twice as large as at zoom 1. */
export async function exportPng(cy: cytoscape.Core, picture: Picture, theme: CanvasTheme): Promise<Blob> {
  cy.elements().removeClass('hover spoken');
  const box = cy.elements().boundingBox({ includeLabels: true, includeOverlays: false });
  const network = await createImageBitmap(
    await cy.png({ output: 'blob-promise', full: true, scale: SCALE, maxWidth: 12_000, maxHeight: 12_000 }),
  );
  const scale = network.width / Math.max(1, box.w);
  const sheet = document.createElement('canvas');
  sheet.width = network.width + 2 * MARGIN * scale;
  sheet.height = network.height + 2 * MARGIN * scale;
  const context = sheet.getContext('2d');
  if (!context)
    throw new Error('The picture could not be drawn: this browser gives no drawing surface of its size.');
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(network, MARGIN * scale, MARGIN * scale);
  const pan = { x: (MARGIN - box.x1) * scale, y: (MARGIN - box.y1) * scale };
  const scene = { cy, picture, theme, focused: null, spots: spotsOf(cy, picture, false), sight: everything };
  drawOverlay(context, scene, { zoom: scale, pan });
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => {
      if (blob) resolve(blob);
      else
        reject(
          new Error('The picture could not be written as PNG: it is larger than this browser can hold.'),
        );
    }, 'image/png');
  });
}

const everything = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
