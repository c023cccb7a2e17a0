import type { Status } from '../../model/types.ts';
import { STATUSES } from '../../model/types.ts';
import type { Step } from '../../store/port.ts';

/** The steps read so far: for every entity its neighbours, each by the best supported relation. */
export class StepGraph {
  readonly #neighbours = new Map<string, Map<string, Step>>();

  /** Takes a step in, unless a better supported one joins the same two. A self relation leads nowhere. */
  add(step: Step): void {
    if (step.from === step.to) return;
    this.#keep(step.from, step.to, step);
    this.#keep(step.to, step.from, step);
  }

  /** Takes an entity out: what only it leads to can no longer be reached. */
  remove(id: string): void {
    for (const other of this.neighboursOf(id).keys()) this.#neighbours.get(other)?.delete(id);
    this.#neighbours.delete(id);
  }

  neighboursOf(id: string): ReadonlyMap<string, Step> {
    return this.#neighbours.get(id) ?? new Map<string, Step>();
  }

  #keep(from: string, to: string, step: Step): void {
    const neighbours = this.#neighbours.get(from) ?? new Map<string, Step>();
    const held = neighbours.get(to);
    if (!held || isBetter(step, held)) neighbours.set(to, step);
    this.#neighbours.set(from, neighbours);
  }
}

/** 0 for the best status; higher is weaker. */
export function weakness(status: Status): number {
  return STATUSES.indexOf(status);
}

/** Better: the stronger status, certain before possible, more originals, the smaller id. */
function isBetter(left: Step, right: Step): boolean {
  const order =
    weakness(left.status) - weakness(right.status) ||
    Number(left.certainty !== 'CERTAIN') - Number(right.certainty !== 'CERTAIN') ||
    right.originals - left.originals ||
    (left.relation < right.relation ? -1 : 1);
  return order < 0;
}
