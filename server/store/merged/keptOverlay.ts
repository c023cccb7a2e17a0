import type { GraphStore, ReadContext } from '../port.ts';
import type { Overlay } from './overlay.ts';
import { readOverlay } from './overlay.ts';

/** A read context is one request; one that lives longer is told of other programs' decisions after this. */
const FRESH_MILLISECONDS = 1_000;
/** Reading the merged records serves everyone, not only the request that happens to ask first. */
const PATIENCE = 60_000;

export interface KeptOverlay {
  version: (context: ReadContext) => Promise<string>;
  /** null: nothing is merged. */
  overlay: (context: ReadContext) => Promise<Overlay | null>;
  /** What was kept may be out of date: something was written here. */
  forget: () => void;
}

/**
 * The overlay, kept until the store's version changes. The version is asked once per read context,
 * which whoever keeps anything above the store asks for anyway, so that an unmerged store costs nothing more.
 */
export function keptOverlay(store: GraphStore): KeptOverlay {
  let asked = new WeakMap<ReadContext, { version: Promise<string>; at: number }>();
  let held: { version: string; overlay: Promise<Overlay | null> } | null = null;

  function version(context: ReadContext): Promise<string> {
    const current = store.version(context);
    const entry = { version: current, at: Date.now() };
    asked.set(context, entry);
    current.catch(() => asked.delete(context));
    return current;
  }

  async function overlay(context: ReadContext): Promise<Overlay | null> {
    const known = asked.get(context);
    const current = await (known && Date.now() - known.at < FRESH_MILLISECONDS
      ? known.version
      : version(context));
    if (held?.version !== current) {
      const reading = { version: current, overlay: readOverlay(store, { deadline: Date.now() + PATIENCE }) };
      held = reading;
      reading.overlay.catch(() => {
        if (held === reading) held = null;
      });
    }
    return held.overlay;
  }

  return {
    version,
    overlay,
    forget() {
      asked = new WeakMap();
      held = null;
    },
  };
}
