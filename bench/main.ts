/** `npm run bench [-- name …]`: runs every benchmark, or those named, and prints its figures as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchmark as importing } from './import/neo4j.ts';
import { benchmark as importingWhole } from './import/whole.ts';
import { benchmark as drawing } from './layout/drawing.ts';
import { benchmark as placing } from './layout/placing.ts';
import { benchmark as understanding } from './questions/understanding.ts';

const results = fileURLToPath(new URL('results/', import.meta.url));
const wanted = process.argv.slice(2);
const all = [drawing, placing, importing, importingWhole, understanding];

for (const { name, measures, peer, run } of all) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`${name}: ${measures}, against ${peer}`);
  const text = JSON.stringify({ name, measures, peer, ...(await run()) }, null, 2);
  console.log(text);
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}${name}.json`, `${text}\n`);
}
