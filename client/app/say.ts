import { liaison } from '../state/index.ts';

const SHOWN_MILLISECONDS = 6_000;

/** Says what was done, for a moment; what must be known longer is a notice that a person closes. */
export function say(words: string): void {
  liaison.getState().actions.setNotice(words);
  setTimeout(() => {
    const { actions, notice } = liaison.getState();
    if (notice === words) actions.setNotice(null);
  }, SHOWN_MILLISECONDS);
}
