/** The kinds, relation types and categories that the store tests' world speaks in. */
import type { KindTerm, RelationTypeTerm, Vocabulary } from '../../server/model/types.ts';

function kind(id: string, plural: string): KindTerm {
  const word = id.toLowerCase();
  return { id, label: id, plural, shape: 'ellipse', colour: 'blue', icon: 'circle', words: [word] };
}

function type(
  id: string,
  category: RelationTypeTerm['category'],
  temporality: RelationTypeTerm['temporality'],
  given: Partial<RelationTypeTerm> = {},
): RelationTypeTerm {
  const noun = id.toLowerCase().replaceAll('_', ' ');
  return {
    id,
    label: `${noun} with`,
    inverse: `${noun} with`,
    noun,
    directed: true,
    temporality,
    category,
    fromKinds: [],
    toKinds: [],
    words: [],
    ...given,
  };
}

/** In the order in which stores give it back: every list by id. */
export const VOCABULARY: Vocabulary = {
  kinds: [
    kind('Agency', 'Agencies'),
    kind('Company', 'Companies'),
    kind('Event', 'Events'),
    kind('Person', 'People'),
    kind('Publication', 'Publications'),
  ],
  relationTypes: [
    type('ATTENDED', 'ATTENDANCE', 'OCCURRENCE', { fromKinds: ['Person'], toKinds: ['Event'] }),
    type('DENIED', 'DENIAL', 'OCCURRENCE'),
    type('FAMILY_OF', 'FAMILY', 'STATE', { directed: false }),
    type('JOINT_VENTURE', 'PARTNERSHIP', 'STATE', { directed: false }),
    type('LICENSING_DEAL', 'PARTNERSHIP', 'STATE'),
    type('MET_WITH', 'CONTACT', 'OCCURRENCE', { directed: false }),
    type('OPPOSES', 'OPPOSITION', 'STATE'),
    type('OWNS', 'OWNERSHIP', 'STATE', { label: 'owns', inverse: 'owned by', words: ['owns', 'holds'] }),
    type('SUPPLIES', 'PARTNERSHIP', 'STATE'),
    type('TALKS_WITH', 'TALKS', 'STATE', { directed: false }),
    type('WORKS_FOR', 'EMPLOYMENT', 'STATE', { fromKinds: ['Person'] }),
  ],
  categories: [
    { id: 'PARTNERSHIP', label: 'Partnership', words: ['partnered with'] },
    { id: 'TALKS', label: 'Talks', words: ['in talks with'] },
  ].sort((a, b) => (a.id < b.id ? -1 : 1)) as Vocabulary['categories'],
};

export const OCCURRENCES = new Set(
  VOCABULARY.relationTypes.filter((term) => term.temporality === 'OCCURRENCE').map((term) => term.id),
);
