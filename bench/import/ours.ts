import { openStore } from '../../server/store/choose.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import type { Access, Loader } from './loader.ts';

const BATCH = Number(process.env.BATCH ?? 2500);
const WRITERS = Number(process.env.WRITERS ?? 3);

/** What a load does once its claims are folded: entities, sources, then relations by two writers. */
export async function ours(access: Access): Promise<Loader> {
  const store = await openStore({ engine: 'neo4j', ...access });
  return {
    prepare: () => store.prepare(),
    async nodes({ entities, sources }) {
      for (const batch of chunks(entities)) await store.write({ entities: batch });
      for (const batch of chunks(sources)) await store.write({ sources: batch });
    },
    async part({ relations, evidence }) {
      const statements = chunks(evidence);
      const batches = chunks(relations).map((batch, at): WriteBatch => ({
        relations: batch,
        evidence: statements[at],
      }));
      const writer = async () => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) await store.write(batch);
      };
      await Promise.all(Array.from({ length: WRITERS }, writer));
    },
    close: () => store.close(),
  };
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
}
