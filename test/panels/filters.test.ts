import { describe, expect, it } from '@jest/globals';
import { chipsOf } from '../../client/filters/chips.ts';
import { facets } from '../../client/filters/facets.ts';
import { naming } from '../../client/filters/naming.ts';
import { noFilters } from '../../client/state/defaultView.ts';
import type { Filters } from '../../client/state/types.ts';
import { ford } from '../client/fixture-ford.ts';

const name = naming(null, new Map([['s1', 'The Gazette: Register']]));
const words = (filters: Partial<Filters>) =>
  chipsOf({ ...noFilters, ...filters }, name).map((chip) => chip.words);

describe('chips', () => {
  it('are none where nothing is filtered', () => {
    expect(words({})).toEqual([]);
  });

  it('say each filter in words', () => {
    expect(words({ countries: ['CN', 'US'], sureness: ['TALKS'], sources: ['s1'] })).toEqual([
      'How sure: Only talks',
      'Country: China and United States',
      'Source: The Gazette: Register',
    ]);
    expect(words({ during: { from: '2025-01-01', until: null } })).toEqual(['From 1 Jan 2025 on']);
    expect(words({ during: { from: null, until: '2025-01-31' } })).toEqual(['Until 31 Jan 2025']);
    expect(words({ text: 'Spain', hide: true })).toEqual(['With the words “Spain”', 'The rest is hidden']);
  });

  it('taken away one by one, leave no filter', () => {
    let filters: Filters = {
      kinds: ['Company'],
      categories: ['TALKS'],
      types: ['JV_TALKS'],
      sureness: ['DENIED'],
      certainties: ['POSSIBLE'],
      countries: [''],
      sources: ['s1'],
      during: { from: '2025-01-01', until: '2025-02-01' },
      text: 'a',
      hide: true,
    };
    const chips = chipsOf(filters, name);
    expect(chips).toHaveLength(10);
    for (const chip of chips) {
      filters = { ...filters, ...chip.without };
      expect(chipsOf(filters, name).map((one) => one.id)).not.toContain(chip.id);
    }
    expect(filters).toEqual(noFilters);
  });
});

describe('values to filter by', () => {
  it('are counted, the most frequent first, and what is chosen stays', () => {
    const entities = Object.keys(ford.entities);
    const relations = Object.values(ford.relations);
    const rows = facets(ford, entities, relations, { ...noFilters, countries: ['FR'] });
    expect(rows.kinds.reduce((sum, row) => sum + row.count, 0)).toBe(entities.length);
    expect(rows.sureness.reduce((sum, row) => sum + row.count, 0)).toBe(relations.length);
    expect(rows.countries.at(-1)).toEqual({ value: 'FR', count: 0 });
    const counts = rows.types.map((row) => row.count);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
  });
});
