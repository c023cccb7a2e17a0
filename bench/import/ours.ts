import { openStore } from '../../server/store/choose.ts';
import type { WriteBatch } from '../../server/store/port.ts';
import type { Access, Loader } from './loader.ts';

const BATCH = Number(process.env.BATCH ?? 2500);
const WRITERS = Number(process.env.WRITERS ?? 4);

/** What a load does once its claims are folded: entities and relations by several writers, sources by one, since they may repeat one another. */
export async function ours(access: Access): Promise<Loader> {
  const store = await openStore({ engine: 'neo4j', ...access });
  return {
    prepare: () => store.prepare(),
    async nodes({ entities, sources }) {
      await inTurns(chunks(entities), (batch) => store.write({ entities: batch }));
      for (const batch of chunks(sources)) await store.write({ sources: batch });
    },
    async part({ relations, evidence }) {
      const statements = chunks(evidence);
      const batches = chunks(relations).map((batch, at): WriteBatch => ({
        relations: batch,
        evidence: statements[at],
      }));
      await inTurns(batches, (batch) => store.write(batch));
    },
    close: () => store.close(),
  };
}

/** Writes each batch, some of them at once. */
async function inTurns<Batch>(batches: Batch[], write: (batch: Batch) => Promise<void>): Promise<void> {
  const waiting = [...batches];
  const writer = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) await write(batch);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) =>
    items.slice(at * BATCH, (at + 1) * BATCH),
  );
}
