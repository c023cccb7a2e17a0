import type { Claim } from '../../content.ts';

/** Schemata of entities by kind; what FollowTheMoney has no word for is a LegalEntity, its kind among the keywords. */
const OF_KIND: Readonly<Record<string, string>> = {
  Person: 'Person',
  Company: 'Company',
  Agency: 'PublicBody',
  Government: 'PublicBody',
  Organization: 'Organization',
  Publication: 'Organization',
  Event: 'Event',
  Meeting: 'Event',
  Place: 'Address',
  Product: 'Asset',
};

export const schemaOfKind = (kind: string): string => OF_KIND[kind] ?? 'LegalEntity';

/** A schema that joins two entities, and under which properties its ends stand. */
export interface EdgeSchema {
  schema: string;
  from: string;
  to: string;
  /** Where the words for what it is stand. */
  role: 'role' | 'relationship' | 'purpose' | null;
  /** Whether it has the property `status`. */
  status: boolean;
}

const LINK: EdgeSchema = { schema: 'UnknownLink', from: 'subject', to: 'object', role: 'role', status: true };
const EDGES = {
  directorship: { ...LINK, schema: 'Directorship', from: 'director', to: 'organization' },
  employment: { ...LINK, schema: 'Employment', from: 'employee', to: 'employer' },
  ownership: { ...LINK, schema: 'Ownership', from: 'owner', to: 'asset' },
  membership: { ...LINK, schema: 'Membership', from: 'member', to: 'organization' },
  representation: { ...LINK, schema: 'Representation', from: 'agent', to: 'client' },
  payment: { schema: 'Payment', from: 'payer', to: 'beneficiary', role: 'purpose', status: false },
  debt: { schema: 'Debt', from: 'creditor', to: 'debtor', role: null, status: false },
  family: { schema: 'Family', from: 'person', to: 'relative', role: 'relationship', status: false },
} as const satisfies Record<string, EdgeSchema>;

const ORGANIZATIONS = ['Company', 'PublicBody', 'Organization'];
const LEGAL = [...ORGANIZATIONS, 'Person', 'LegalEntity'];
const ASSETS = ['Company', 'Asset'];

/** The schema of a relation; UnknownLink where none says the same, or an end is not what it asks for. */
export function schemaOfClaim({ relation, term, from, to }: Claim): EdgeSchema {
  const ends = [schemaOfKind(from.kind), schemaOfKind(to.kind)] as const;
  const fit = (first: readonly string[], second: readonly string[]) =>
    first.includes(ends[0]) && second.includes(ends[1]);
  if (term.category === 'FAMILY') return fit(['Person'], ['Person']) ? EDGES.family : LINK;
  if (!term.directed) return LINK;
  if (/^(REPRESENTS|LOBBIES_FOR|SPEAKS_FOR)$/.test(relation.type))
    return fit(LEGAL, LEGAL) ? EDGES.representation : LINK;
  switch (term.category) {
    case 'EMPLOYMENT':
      if (/^(LEADS|BOARD_MEMBER_OF|DIRECTOR_OF)$/.test(relation.type))
        return fit(LEGAL, ORGANIZATIONS) ? EDGES.directorship : LINK;
      return fit(['Person'], ORGANIZATIONS) ? EDGES.employment : LINK;
    case 'OWNERSHIP':
      return relation.type !== 'FOUNDED' && fit(LEGAL, ASSETS) ? EDGES.ownership : LINK;
    case 'MEMBERSHIP':
      return fit(LEGAL, ORGANIZATIONS) ? EDGES.membership : LINK;
    case 'FUNDING':
      if (!fit(LEGAL, LEGAL)) return LINK;
      return relation.type === 'LENT_TO' ? EDGES.debt : EDGES.payment;
    default:
      return LINK;
  }
}
