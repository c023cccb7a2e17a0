import type { Part, World } from './world.ts';

/** Where a database is. */
export interface Access {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** One way of loading a world. Only what `nodes` and `part` take is timed. */
export interface Loader {
  /** Constraints and indexes, in an empty database. */
  prepare(): Promise<void>;
  nodes(world: World): Promise<void>;
  part(part: Part): Promise<void>;
  close(): Promise<void>;
}
