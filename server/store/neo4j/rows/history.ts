import type { HistoryState } from '../../../model/types.ts';
import { daysFrom } from '../../shared/state-days.ts';
import { stateFrom, stateValues, type StateValues } from '../../shared/state-values.ts';
import { parsed } from './json.ts';

/** A state without the days that stand in its columns (`rows/states.ts`), as JSON. */
export const stateText = (state: HistoryState): string => JSON.stringify(stateValues(state));

/** The state of which `text` and `columns` were written. */
export const stateOf = (text: string, columns: string): HistoryState =>
  stateFrom(parsed<StateValues>(text), daysFrom(columns));
