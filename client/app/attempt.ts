import { sentenceOf } from '../api/failure.ts';
import { liaison } from '../state/index.ts';

/**
 * Does what takes time: says what is waited for, and on failure what went wrong, with a button that
 * does it again. Never rejects; whether it was done is returned.
 */
export async function attempt(loading: string, work: () => Promise<void>): Promise<boolean> {
  const { setActivity } = liaison.getState().actions;
  setActivity({ loading, failure: null });
  try {
    await work();
    setActivity({ loading: null });
    return true;
  } catch (error) {
    const retry = () => void attempt(loading, work);
    setActivity({ loading: null, failure: { message: sentenceOf(error), retry } });
    return false;
  }
}
