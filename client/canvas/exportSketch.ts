import type { Picture } from '../graph/picture.ts';
import { drawSketch } from './sketch.ts';
import type { CanvasTheme } from './theme.ts';
import { framesOf } from './viewport.ts';
import { frameAround } from '../layout/fitRoom.ts';

const MARGIN = 24;
const SCALE = 2;
/** Larger sheets, in pixels, are refused by some browsers. */
const MOST = 8000;

/** A large picture as a PNG on the page's ground: twice as large as at zoom 1, or as large as a sheet may be. */
export function exportSketch(picture: Picture, theme: CanvasTheme): Promise<Blob> {
  const frames = framesOf(picture.nodes);
  const frame = frames.length > 0 ? frameAround(frames) : { left: 0, top: 0, right: 0, bottom: 0 };
  const [width, height] = [frame.right - frame.left + 2 * MARGIN, frame.bottom - frame.top + 2 * MARGIN];
  const zoom = Math.min(SCALE, MOST / width, MOST / height);
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width: Math.ceil(width * zoom), height: Math.ceil(height * zoom) });
  const context = sheet.getContext('2d');
  if (!context)
    throw new Error('The picture could not be drawn: this browser gives no drawing surface of its size.');
  context.fillStyle = theme.ground;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.scale(zoom, zoom);
  context.translate(MARGIN - frame.left, MARGIN - frame.top);
  const spots = {
    x: Float64Array.from(picture.nodes, ({ position }) => position.x),
    y: Float64Array.from(picture.nodes, ({ position }) => position.y),
  };
  drawSketch(context, { picture, spots, theme, zoom, sight: frame, pointed: new Set() });
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
