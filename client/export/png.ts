import type { Drawing } from './svg/drawing.ts';

const SCALE = 2;
/** Browsers draw no surfaces beyond these, in pixels. */
const LONGEST_SIDE = 16_000;
const LARGEST_AREA = 120_000_000;

/**
 * A drawing as a PNG at twice its size; smaller where that would be more than a browser can draw.
 * Throws an Error with a sentence for the page where it can't be drawn.
 */
export async function drawingPng({ svg, width, height }: Drawing): Promise<Blob> {
  const scale = Math.min(
    SCALE,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(LARGEST_AREA / (width * height)),
  );
  const address = URL.createObjectURL(new Blob([await withFont(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const sheet = document.createElement('canvas');
    sheet.width = Math.round(width * scale);
    sheet.height = Math.round(height * scale);
    const context = sheet.getContext('2d');
    if (!context)
      throw new Error('The picture could not be drawn: this browser gives no drawing surface of its size.');
    context.drawImage(image, 0, 0, sheet.width, sheet.height);
    return await blobOf(sheet);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function blobOf(sheet: HTMLCanvasElement): Promise<Blob> {
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

/** An image sees none of the page's fonts: those that the page has loaded are put into it. */
async function withFont(svg: string): Promise<string> {
  const faces = await Promise.all(latinFaces().map(face));
  if (faces.length === 0) return svg;
  return svg.replace(/(<svg\b[^>]*>)/, `$1<style>${faces.join('')}</style>`);
}

/** The addresses of the page's own font files that hold Latin letters, as its style sheets name them. */
function latinFaces(): string[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue('font-family').includes('Inter'))
        return [];
      const range = rule.style.getPropertyValue('unicode-range');
      if (range !== '' && !/U\+0+-0*FF/i.test(range)) return [];
      const [, address] = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
      return address === undefined ? [] : [new URL(address, sheet.href ?? location.href).href];
    }),
  );
}

async function face(address: string): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)}) format('woff2')}`;
  } catch {
    // Without its font a picture is still a picture: the system's own takes its place.
    return '';
  }
}
