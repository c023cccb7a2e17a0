import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeView } from '../../client/state/decodeView.ts';
import { defaultView } from '../../client/state/defaultView.ts';
import { encodeView } from '../../client/state/encodeView.ts';
import { anyView } from './arbitrary-view.ts';

describe('a view in the address', () => {
  test('comes back the same', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeView(`#${encodeView(view)}`)).toEqual({ view, message: null });
      }),
      { numRuns: 1000 },
    );
  });

  test('needs no letters that an address may not hold', () => {
    fc.assert(
      fc.property(anyView, (view) => expect(encodeView(view)).toMatch(/^[\w.!~*'()%&=;,@:-]*$/)),
      { numRuns: 300 },
    );
  });

  test('two views have one address only if they are the same', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        if (encodeView(one) === encodeView(other)) expect(one).toEqual(other);
      }),
    );
  });

  test('is short for the view to begin with', () => {
    expect(encodeView(defaultView)).toBe('v1');
    expect(
      encodeView({ ...defaultView, entities: ['ford', 'catl'], positions: { ford: { x: -120, y: 40 } } }),
    ).toBe('v1&e=ford@-120,40;catl');
  });
});

describe('a broken link', () => {
  test('whatever stands in it, gives a view, and a message exactly when it is not what it says', () => {
    const cut = fc.tuple(anyView, fc.nat(), fc.string()).map(([view, at, more]) => {
      const whole = encodeView(view);
      return whole.slice(0, at % (whole.length + 1)) + more;
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), cut), (text) => {
        const { view, message } = decodeView(text);
        if (message !== null) expect(view).toBe(defaultView);
        else expect(decodeView(encodeView(view)).view).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['v2&e=ford', 'v1'],
    ['v1&e=ford@here', 'position'],
    ['v1&e=%E0%A4', 'URI'],
    ['v1&a=2026-02-31x', 'day'],
    ['v1&y=spiral', 'layout'],
    ['v1&p=q:ford', 'panel'],
    ['v1&u=SURE', 'filter'],
  ])('%s says what is wrong', (text, word) => {
    const { view, message } = decodeView(text);
    expect(view).toBe(defaultView);
    expect(message).toContain(word);
  });

  test('what a later version adds is passed over', () => {
    expect(decodeView('v1&e=ford&new=1').view.entities).toEqual(['ford']);
  });
});
