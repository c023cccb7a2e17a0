/**
 * Every word of the interface: what is written here and in `words/` is all that there is. What the
 * server says (names, reasons, rules) is not here.
 */
import { exploring } from './words/exploring.ts';
import { exporting } from './words/exporting.ts';
import { identity } from './words/identity.ts';
import { importing } from './words/imports.ts';
import { panels } from './words/panels.ts';
import { shell } from './words/shell.ts';
import { terms } from './words/terms.ts';
import { time } from './words/time.ts';

export { listed } from './words/counted.ts';

export const text = {
  ...shell,
  ...panels,
  ...exploring,
  ...exporting,
  ...importing,
  ...identity,
  ...terms,
  ...time,
};
