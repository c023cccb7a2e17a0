/** How an edge schema of FollowTheMoney is said in Liaison's terms. */
export interface EdgeMeaning {
  type: string;
  /** The relation runs from the schema's target to its source. */
  turned?: true;
  /** Types whose ends are of other kinds fall back to this one. */
  otherwise?: string;
  /** The property that is the relation's role. */
  role?: string;
}

/** Every edge schema of FollowTheMoney 3.8, with its counterpart; the label of one without is kept as the role. */
export const EDGES: Readonly<Record<string, EdgeMeaning>> = {
  Associate: { type: 'ASSOCIATE_OF', role: 'relationship' },
  ContractAward: { type: 'CONTRACT_AWARDED', role: 'role' },
  CourtCaseParty: { type: 'PARTY_TO_CASE', role: 'role' },
  Debt: { type: 'LENT_TO', turned: true },
  Directorship: { type: 'BOARD_MEMBER_OF', otherwise: 'DIRECTOR_OF', role: 'role' },
  Documentation: { type: 'MENTIONS', role: 'role' },
  Employment: { type: 'WORKS_FOR', otherwise: 'EMPLOYED_BY', role: 'role' },
  Family: { type: 'RELATIVE_OF', otherwise: 'RELATED_TO', role: 'relationship' },
  Membership: { type: 'MEMBER_OF', role: 'role' },
  Occupancy: { type: 'HOLDS_POSITION', role: 'status' },
  Ownership: { type: 'OWNS', role: 'role' },
  Payment: { type: 'PAID', role: 'purpose' },
  ProjectParticipant: { type: 'PARTICIPATES_IN', role: 'role' },
  Representation: { type: 'REPRESENTS', role: 'role' },
  Succession: { type: 'SUCCEEDED_BY', role: 'role' },
  UnknownLink: { type: 'RELATED_TO', role: 'role' },
};

const PARTNER = /^(ex-|former )?(spouse|wife|husband|married|partner|civil partner)$/i;
const OLDER = /^(step)?(mother|father|parent)$/i;
const YOUNGER = /^(step)?(son|daughter|child)$/i;

/**
 * What a Family edge says more closely. `relationship` tells what the relative is to the person:
 * "mother", where the relative is the mother of the person.
 */
export function familyMeaning(relationship: string | undefined): EdgeMeaning {
  const meaning = EDGES.Family as EdgeMeaning;
  const word = relationship?.trim() ?? '';
  if (PARTNER.test(word)) return { ...meaning, type: 'MARRIED_TO' };
  if (OLDER.test(word)) return { ...meaning, type: 'PARENT_OF', turned: true };
  if (YOUNGER.test(word)) return { ...meaning, type: 'PARENT_OF' };
  return meaning;
}
