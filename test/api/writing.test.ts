import { describe, expect, test } from '@jest/globals';
import { newToken, writeTokenOf, writingWith } from '../../server/access/writing.ts';
import { readConfig } from '../../server/config.ts';
import { WriteRefusedError } from '../../server/errors.ts';

describe('who may change data', () => {
  const { demand } = writingWith('a-token-of-some-length');

  test('whoever carries the token', () => {
    expect(() => demand('Bearer a-token-of-some-length')).not.toThrow();
    expect(() => demand('bearer a-token-of-some-length')).not.toThrow();
  });

  test.each([undefined, '', 'Bearer', 'Basic a-token-of-some-length', 'a-token-of-some-length'])(
    'not who carries none: %s',
    (header) => expect(() => demand(header)).toThrow(WriteRefusedError),
  );

  test.each(['Bearer another', 'Bearer a-token-of-some-lengtH'])('not who carries another: %s', (header) =>
    expect(() => demand(header)).toThrow('not the one of this server'),
  );

  test('nobody where it is switched off', () =>
    expect(() => writingWith(null).demand('Bearer null')).toThrow('LIAISON_WRITE_TOKEN'));

  test('each start has a token of its own, only where no one else can reach it', () => {
    expect(newToken()).not.toBe(newToken());
    expect(writeTokenOf(readConfig({}))).toMatch(/^[\w-]{20,}$/);
    expect(writeTokenOf(readConfig({ HOST: '0.0.0.0' }))).toBeNull();
    expect(writeTokenOf(readConfig({ HOST: '0.0.0.0', LIAISON_WRITE_TOKEN: 'x'.repeat(16) }))).toBe(
      'x'.repeat(16),
    );
    expect(() => readConfig({ LIAISON_WRITE_TOKEN: 'short!' })).toThrow('got something else');
  });
});
