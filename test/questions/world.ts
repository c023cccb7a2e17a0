import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { loadFolder } from '../../seeds/load/load.ts';
import { ask, type AskArguments } from '../../server/questions/ask.ts';
import type { Answer } from '../../server/questions/answer/answer.ts';
import type { Reading } from '../../server/queries/context.ts';
import { keptOf, readingOf } from '../../server/queries/keptReading.ts';
import type { GraphStore, NameRow } from '../../server/store/port.ts';

/** A data set with its reader, asked on one day. */
export interface AskedWorld {
  store: GraphStore;
  names: NameRow[];
  reading: () => Reading;
  ask: (given: AskArguments) => Promise<Answer>;
}

const SEEDS = new URL('../../seeds/', import.meta.url);

/** Loads a folder of seeds and answers over it; `today` is the day on which questions are asked. */
export async function askedWorld(store: GraphStore, folder: string, today: string): Promise<AskedWorld> {
  await loadFolder(store, fileURLToPath(new URL(folder, SEEDS)), { now: new Date('2026-02-15T12:00:00Z') });
  const keeps = keptOf(store);
  const reading = () => readingOf(store, keeps, { deadline: Date.now() + 30_000 }, today);
  return {
    store,
    names: await store.names({ deadline: Date.now() + 30_000 }),
    reading,
    ask: (given) => ask(reading(), given),
  };
}

export function questionsIn<T>(file: string): T[] {
  const read = parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as { questions: T[] };
  return read.questions;
}
