import { create } from 'zustand';

/**
 * Where there are more relations among entities than one picture is asked for: which entities these are, and how
 * many relations. Who draws fewer says so.
 */
interface Undrawn {
  among: readonly string[];
  total: number;
}

export const useUndrawn = create<Undrawn>(() => ({ among: [], total: 0 }));
