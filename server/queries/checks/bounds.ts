import { InputError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';
import { shown } from './shown.ts';

/** A whole number from `least` to `most`. Throws InputError that names the bounds. */
export function checkNumber(value: number, argument: string, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const expected = `a whole number from ${least} to ${most.toLocaleString('en')}`;
  throw new InputError(`${argument}: expected ${expected}, got ${shown(value)}.`, {
    argument,
    expected,
    got: shown(value),
  });
}

/** A score, 0 to 1. */
export function checkScore(value: number, argument: string): number {
  if (value >= 0 && value <= 1) return value;
  const expected = 'a number from 0 to 1';
  throw new InputError(`${argument}: expected ${expected}, got ${shown(value)}.`, {
    argument,
    expected,
    got: shown(value),
  });
}

/** How many rows a page holds: `first`, 1 to 500 unless said otherwise. */
export function checkFirst(value: number, most: number = LIMITS.page): number {
  return checkNumber(value, 'first', 1, most);
}

/** At most 1,000 ids, each once, in the order given; null bytes and endless texts are no ids. */
export function checkIds(ids: readonly string[], argument: string): string[] {
  if (ids.length > LIMITS.ids) {
    const expected = `at most ${LIMITS.ids.toLocaleString('en')} ids`;
    throw new InputError(
      `${argument}: expected ${expected}, got ${ids.length.toLocaleString('en')}. Ask in several queries.`,
      {
        argument,
        expected,
        got: String(ids.length),
      },
    );
  }
  return [...new Set(ids.map((id) => checkId(id, argument)))];
}

/** One id as typed: not empty, at most 200 characters. Whether it exists is for the query to say. */
export function checkId(id: string, argument: string): string {
  if (id.length > 0 && id.length <= 200 && !id.includes('\u0000')) return id;
  const expected = 'an id of 1 to 200 characters';
  throw new InputError(`${argument}: expected ${expected}, got "${shown(id)}".`, {
    argument,
    expected,
    got: shown(id),
  });
}

/** A text to look for, not blank. */
export function checkText(text: string, argument: string): string {
  if (text.trim() !== '' && text.length <= LIMITS.text) return text;
  const expected = `a text of 1 to ${LIMITS.text} characters`;
  throw new InputError(`${argument}: expected ${expected}, got "${shown(text)}".`, {
    argument,
    expected,
    got: shown(text),
  });
}
