import { describe, expect, it } from '@jest/globals';
import { TimeoutError } from '../../server/errors.ts';
import { kept } from '../../server/queries/kept.ts';

const soon = () => ({ deadline: Date.now() + 10_000 });

describe('what is kept until the store changes', () => {
  it('is made once for a version, whoever asks, and anew for the next', async () => {
    let version = '1';
    let made = 0;
    const value = kept(
      () => Promise.resolve(version),
      () => Promise.resolve(++made),
    );
    expect(await Promise.all([value(soon()), value(soon()), value(soon())])).toEqual([1, 1, 1]);
    version = '2';
    expect(await Promise.all([value(soon()), value(soon())])).toEqual([2, 2]);
    expect(await value(soon())).toBe(2);
  });

  it('that could not be made is tried again by who asks next', async () => {
    let tries = 0;
    const value = kept(
      () => Promise.resolve('1'),
      () => (++tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve('there')),
    );
    await expect(value(soon())).rejects.toThrow('away');
    expect(await value(soon())).toBe('there');
  });

  it('that takes longer than a request is there for the next one', async () => {
    let finish: (value: string) => void = () => undefined;
    let tries = 0;
    const value = kept(
      () => Promise.resolve('1'),
      () => {
        tries += 1;
        return new Promise<string>((resolve) => (finish = resolve));
      },
    );
    await expect(value({ deadline: Date.now() + 20 })).rejects.toThrow(TimeoutError);
    finish('there');
    expect(await value(soon())).toBe('there');
    expect(tries).toBe(1);
  });
});
