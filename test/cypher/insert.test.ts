/** Only plain names of the vocabulary ever become text of a query. */
import { describe, expect, it } from '@jest/globals';
import type { Query } from '../../server/store/neo4j/queries/query.ts';
import { InputError } from '../../server/errors.ts';
import { insertAtMarker, requireRelationType } from '../../server/store/neo4j/queries/insert.ts';

function query(marker: Query['marker']): Query {
  return { name: 'made/up', text: `a/*${marker}*/b`, access: 'read', parameters: [], columns: [], marker };
}

describe('what is put into the text of a query', () => {
  it('is one relation type, several, a kind, or nothing', () => {
    expect(insertAtMarker(query('types'), ['JV_TALKS'])).toBe('a:JV_TALKSb');
    expect(insertAtMarker(query('types'), ['JV_TALKS', 'MET_WITH'])).toBe('a:JV_TALKS|MET_WITHb');
    expect(insertAtMarker(query('types'))).toBe('ab');
    expect(insertAtMarker(query('kind'), ['Company'])).toBe('a:Companyb');
  });

  it('is nothing for a kind whose name is a label of the store itself', () => {
    expect(insertAtMarker(query('kind'), ['Dataset'])).toBe('ab');
  });

  it.each(['', 'a', 'jv_talks', '1TALKS', 'A B', 'A|B', 'A`', 'A]->() DELETE r //', 'ÄB', 'A\n', 'A-B'])(
    'is never the relation type %j',
    (type) => {
      expect(() => insertAtMarker(query('types'), [type])).toThrow(InputError);
      expect(() => requireRelationType(type)).toThrow(
        'Expected a relation type that matches ^[A-Z][A-Z0-9_]*$',
      );
    },
  );

  it.each(['', 'company', 'Company:Admin', 'A B', 'Company`', 'Com_pany', 'Ünit', 'Company\n'])(
    'is never the kind %j',
    (kind) => {
      expect(() => insertAtMarker(query('kind'), [kind])).toThrow(
        'Expected a kind that matches ^[A-Z][A-Za-z0-9]*$',
      );
    },
  );
});
