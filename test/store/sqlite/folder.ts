import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A folder that is gone when the tests of the file are over; `path(name)` is a file in it. */
export function useFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-sqlite-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name) => join(folder, name);
}
