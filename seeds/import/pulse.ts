import type { ImportProgress } from './report.ts';

/** The import was asked to stop. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** Tells how far a phase is, now and then; `add` throws Stopped once the import is to stop. */
export interface Pulse {
  add: (count: number) => void;
  /** Tells the last of it. */
  end: () => void;
}

const EVERY_MILLISECONDS = 200;

/** @param total how many there will be, as far as is known by then; null: not yet */
export function pulse(
  phase: ImportProgress['phase'],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (progress: ImportProgress) => void },
  total: (done: number) => number | null,
): Pulse {
  const begun = Date.now();
  let done = 0;
  let told = 0;
  const tell = () => {
    told = Date.now();
    const seconds = Math.max(told - begun, 1) / 1000;
    onProgress?.({ phase, done, total: total(done), rate: Math.round(done / seconds) });
  };
  return {
    add(count) {
      done += count;
      if (signal?.aborted) throw new Stopped();
      if (Date.now() - told >= EVERY_MILLISECONDS) tell();
    },
    end() {
      if (signal?.aborted) throw new Stopped();
      tell();
    },
  };
}
