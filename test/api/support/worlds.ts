import { fileURLToPath } from 'node:url';
import { loadFolder } from '../../../seeds/load/load.ts';
import type { GraphStore } from '../../../server/store/port.ts';

/** Every load of a test happens at this moment, so that both engines record the same. */
const NOW = new Date('2026-02-28T12:00:00Z');

const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const loadFordChina = (store: GraphStore) =>
  loadFolder(store, folder('seeds/ford-china'), { now: NOW });
export const loadDeals = (store: GraphStore) => loadFolder(store, folder('test/api/deals'), { now: NOW });
