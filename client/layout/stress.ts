import type { Spots } from './graph.ts';
import { randomFrom, shuffle } from './random.ts';

const ROUNDS = 30;
const LAST_STEP = 0.1;

/**
 * Places nodes so that their distances come near the ideal ones, by stochastic gradient descent on
 * stress (Zheng, Pawar and Goodman 2018): pairs in random order are moved towards their ideal
 * distance, by steps that shrink from round to round.
 */
export function minimiseStress(size: number, distances: Float64Array, seed: number): Spots {
  const random = randomFrom(seed);
  const reach = Math.sqrt(size) * 150;
  const x = Float64Array.from({ length: size }, () => random() * reach);
  const y = Float64Array.from({ length: size }, () => random() * reach);
  const pairs = new Uint32Array((size * (size - 1)) / 2);
  let [shortest, longest, count] = [Infinity, 0, 0];
  for (let one = 0; one < size; one++) {
    for (let other = one + 1; other < size; other++) {
      pairs[count++] = one * size + other;
      const ideal = distances[one * size + other]!;
      shortest = Math.min(shortest, ideal);
      longest = Math.max(longest, ideal);
    }
  }
  const first = longest * longest;
  const decay = Math.log((LAST_STEP * shortest * shortest) / first) / (ROUNDS - 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = first * Math.exp(decay * round);
    shuffle(pairs, random);
    for (const pair of pairs) pull(x, y, Math.floor(pair / size), pair % size, distances[pair]!, step);
  }
  return { x, y };
}

function pull(
  x: Float64Array,
  y: Float64Array,
  one: number,
  other: number,
  ideal: number,
  step: number,
): void {
  const share = Math.min(1, step / (ideal * ideal));
  const [dx, dy] = [x[one]! - x[other]!, y[one]! - y[other]!];
  const distance = Math.hypot(dx, dy) || 1e-9;
  const move = (share * (distance - ideal)) / 2 / distance;
  x[one]! -= move * dx;
  y[one]! -= move * dy;
  x[other]! += move * dx;
  y[other]! += move * dy;
}
