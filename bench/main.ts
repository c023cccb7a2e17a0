/** `npm run bench`: runs every benchmark and prints its figures; each also writes its JSON. */
import { benchmark as drawing } from './layout/drawing.ts';

for (const benchmark of [drawing]) {
  console.log(`${benchmark.name}: ${benchmark.measures}, against ${benchmark.peer}`);
  console.log(JSON.stringify(await benchmark.run(), null, 2));
}
