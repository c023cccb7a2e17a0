import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../errors.ts';
import type { ViewerData } from './viewerData.ts';

/** Unpacks the program, whose hash the policy of the page names, and runs it. */
const BOOT = `(async () => {
  const packed = Uint8Array.from(atob(document.getElementById('program').textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = await new Response(stream).text();
  document.body.append(script);
})();`;

/**
 * The page as one file: program, styles, font and data inside. It fetches nothing: its policy allows the
 * two scripts and the one style by their hashes, and no connection.
 *
 * @throws InputError where the viewer was not built yet.
 */
export async function assemble(data: ViewerData, title: string, folder: string): Promise<string> {
  const [program, style] = await Promise.all([built(folder, 'viewer.js'), built(folder, 'viewer.css')]);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(BOOT)} ${hashOf(program)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta id="react-aria-pressable-style" name="styles" content="viewer.css">
<meta id="__________cytoscape_stylesheet" name="styles" content="viewer.css">
<title>${html(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>${data.notes.map((note) => `<p>${html(note)}</p>`).join('\n')}
<p>This page draws its network with JavaScript, which is switched off here. The data are in this file, as JSON.</p></noscript>
<script type="application/json" id="liaison-data">${inScript(JSON.stringify(data))}</script>
<script type="text/plain" id="program">${gzipSync(program, { level: 9 }).toString('base64')}</script>
<script>${BOOT}</script>
</body>
</html>
`;
}

async function built(folder: string, name: string): Promise<string> {
  try {
    return await readFile(path.join(folder, name), 'utf8');
  } catch {
    throw new InputError(
      'Expected the viewer in dist/viewer, found none. Run `npm run build` (or `npm start`, which does it), then export again.',
    );
  }
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing of the data can end the element that it stands in. */
const inScript = (json: string): string =>
  json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
