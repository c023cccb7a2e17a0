import { parseEdtf } from '../../../server/model/dates/edtf.ts';
import type { Place } from '../items.ts';
import type { DateValue } from '../mapping/values.ts';
import type { Emit } from './emit.ts';
import { readDate, type DateReading } from './readDate.ts';
import type { Compiler, Scope } from './scope.ts';

/** Formats for dates that name none of their own. */
export type DateDefaults = readonly string[];

/** A date of a row as EDTF; null where there is none, or none that can be read, which is told. */
export type ReadRowDate = (scope: Scope, at: Place, emit: Emit) => string | null;

export function compileDate(
  date: DateValue | undefined,
  defaults: DateDefaults,
  compiler: Compiler,
): ReadRowDate {
  const alternatives = (date ?? []).map((one) => {
    const reading: DateReading = {
      formats: one.formats ?? defaults,
      precision: one.precision ?? 'day',
      ambiguous: one.ambiguous ?? 'both',
      as: one.as ?? 'day',
    };
    const texts = one.between
      ? one.between.map((text) => compiler.text(text))
      : [one.column !== undefined ? compiler.column(one.column) : compiler.text(one.value)];
    return {
      when: compiler.test(one.when),
      texts,
      none: new Set(one.none?.map((text) => text.toLowerCase())),
      reading,
    };
  });
  return (scope, at, emit) => {
    for (const { when, texts, none, reading } of alternatives) {
      if (!when(scope)) continue;
      const written = texts.map((text) => text(scope));
      if (written.some((text) => text === '' || none.has(text.toLowerCase()))) continue;
      const read = written.map((text) => readDate(text, reading));
      const problem = read.find((one) => one.problem !== null)?.problem ?? null;
      const days = read.flatMap(({ edtf }) => edtf ?? []);
      if (problem === null) return days.length === 1 ? (days[0] ?? null) : span(days);
      emit({ what: 'skipped', at, reason: 'a date that can not be read', detail: problem, severity: 'bad' });
      return null;
    }
    return null;
  };
}

/** Some day from the first day of the one to the last day of the other. */
function span(days: readonly string[]): string {
  const [from, until] = [parseEdtf(days[0] ?? '').earliest ?? '', parseEdtf(days[1] ?? '').latest ?? ''];
  return from === until ? from : `[${from}..${until}]`;
}
