import { openStore } from '../../server/store/choose.ts';
import { chunksOf } from '../../server/store/chunks.ts';
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
      await inTurns(chunksOf(entities, BATCH), (batch) => store.write({ entities: batch }));
      for (const batch of chunksOf(sources, BATCH)) await store.write({ sources: batch });
    },
    async part({ relations, evidence }) {
      const statements = chunksOf(evidence, BATCH);
      const batches = chunksOf(relations, BATCH).map((batch, at): WriteBatch => ({
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
