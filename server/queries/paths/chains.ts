import type { Step } from '../../store/port.ts';
import { checkDeadline } from '../context.ts';
import type { Reading } from '../context.ts';
import type { StepGraph } from './graph.ts';
import { weakness } from './graph.ts';
import type { Side } from './side.ts';

/** A chain of steps with the entities that it passes, one more than the steps. */
export interface Chain {
  entities: string[];
  steps: Step[];
}

/** Chains of one length that are compared; beyond, the rest of the web is so dense that none stands out. */
const MOST_CHAINS = 20_000;
const VISITS_BETWEEN_CHECKS = 4_096;

/** Every chain of exactly `length` relations from one side's end to the other's, no entity twice. */
export function chainsOf(length: number, graph: StepGraph, near: Side, far: Side, reading: Reading): Chain[] {
  const found: Chain[] = [];
  const entities = [near.end];
  const steps: Step[] = [];
  let visits = 0;

  const walk = (at: string): void => {
    visits += 1;
    if (visits % VISITS_BETWEEN_CHECKS === 0) checkDeadline(reading.read);
    if (at === far.end) {
      if (steps.length === length) found.push({ entities: [...entities], steps: [...steps] });
      return;
    }
    const left = length - steps.length - 1;
    for (const [next, step] of graph.neighboursOf(at)) {
      if (found.length >= MOST_CHAINS) return;
      if ((far.distances.get(next) ?? far.depth + 1) > left || entities.includes(next)) continue;
      entities.push(next);
      steps.push(step);
      walk(next);
      entities.pop();
      steps.pop();
    }
  };

  walk(near.end);
  return found;
}

/** Best first: the stronger weakest relation, then more originals at the thinnest, then the ids. */
export function compareChains(left: Chain, right: Chain): number {
  return (
    weakest(left) - weakest(right) ||
    thinnest(right) - thinnest(left) ||
    compareIds(left.entities, right.entities)
  );
}

const weakest = ({ steps }: Chain) => Math.max(...steps.map(({ status }) => weakness(status)));
const thinnest = ({ steps }: Chain) => Math.min(...steps.map(({ originals }) => originals));

function compareIds(left: readonly string[], right: readonly string[]): number {
  for (const [index, id] of left.entries()) {
    const other = right[index];
    if (other !== undefined && id !== other) return id < other ? -1 : 1;
  }
  return left.length - right.length;
}
