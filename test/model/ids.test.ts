import { describe, expect, it } from '@jest/globals';
import { evidenceId } from '../../server/model/ids.ts';
import { statement } from './world.ts';

const said = statement('x', { note: 'Says so.', start: '2026-01' });

describe('the id of a piece of evidence', () => {
  it('is `e-` and 24 hexadecimal digits, and stays what it is: stored ids depend on it', () => {
    expect(evidenceId(said)).toBe('e-ea8da43cba4e702492f2962a');
  });

  it('does not depend on when it was recorded, withdrawn or loaded, nor on the order of fields', () => {
    const later = {
      ...said,
      id: 'y',
      recordedAt: '2030-01-01T00:00:00.000Z',
      withdrawnAt: '2031-01-01T00:00:00.000Z',
      dataset: 'other',
    };
    expect(evidenceId(later)).toBe(evidenceId(said));
    expect(evidenceId(Object.fromEntries(Object.entries(said).reverse()) as unknown as typeof said)).toBe(
      evidenceId(said),
    );
  });

  it.each([
    ['relation', 'other'],
    ['stance', 'DENIES'],
    ['basis', 'OFFICIAL'],
    ['speaker', 'mill'],
    ['attribution', 'somebody'],
    ['onBehalfOf', 'mill'],
    ['locator', 'paragraph 1'],
    ['note', 'Says so'],
    ['start', '2026-02'],
    ['end', '2026-02'],
    ['publishedOn', null],
    ['retracts', 'e1'],
    ['source', 'courier'],
    ['origin', 'courier'],
  ])('depends on its %s', (field, value) => {
    expect(evidenceId({ ...said, [field]: value })).not.toBe(evidenceId(said));
  });

  it('tells apart the same text in different fields', () => {
    expect(evidenceId(statement('x', { speaker: 'mill' }))).not.toBe(
      evidenceId(statement('x', { attribution: 'mill' })),
    );
  });
});
