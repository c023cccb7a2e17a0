import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { openStore } from '../../server/store/choose.ts';
import { describeStore } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'liaison-store-'));
let file = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeStore('sqlite', {
  randomWorlds: 60,
  open: () => openStore({ engine: 'sqlite', file: join(folder, `${file}.db`) }),
  empty: () => {
    file += 1;
    return Promise.resolve();
  },
});
