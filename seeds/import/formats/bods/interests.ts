import type { KindItem, Place, TypeItem } from '../../items.ts';
import { kindItem, typeItem } from '../shared/terms.ts';
import { inWords } from './statement.ts';

/** What an interest is in Liaison's relation types; the interested party is the first end. */
interface Meaning {
  type: string;
  /** Where the interested party is no person and the type is between people and firms. */
  otherwise?: string;
  role?: string;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  shareholding: { type: 'HOLDS_STAKE_IN' },
  'voting rights': { type: 'VOTES_IN' },
  'appointment of board': { type: 'APPOINTS_BOARD_OF' },
  'board member': { type: 'BOARD_MEMBER_OF', otherwise: 'INFLUENCES' },
  'board chair': { type: 'BOARD_MEMBER_OF', otherwise: 'INFLUENCES', role: 'chair' },
  'senior managing official': { type: 'LEADS', otherwise: 'INFLUENCES', role: 'senior managing official' },
  settlor: { type: 'SETTLOR_OF' },
  trustee: { type: 'TRUSTEE_OF' },
  protector: { type: 'PROTECTOR_OF' },
  'beneficiary of legal arrangement': { type: 'BENEFICIARY_OF' },
  beneficiary: { type: 'BENEFICIARY_OF' },
  nominee: { type: 'NOMINEE_IN' },
  nominator: { type: 'NOMINATOR_IN' },
};

/** The relation type and role of an interest, by its code in either version of BODS. */
export function meaningOf(code: string | null, partyKind: string): { type: string; role: string | null } {
  const words = code === null ? 'interest not stated' : inWords(code);
  const meaning = MEANINGS[words];
  if (!meaning) return { type: 'INFLUENCES', role: words };
  const { type, otherwise, role = null } = meaning;
  return otherwise === undefined || partyKind === 'Person'
    ? { type, role }
    : { type: otherwise, role: role ?? words };
}

/** Kinds and types that BODS needs and the shared vocabulary lacks. */
export function bodsTerms(at: Place): Array<KindItem | TypeItem> {
  const owning = (id: string, label: string, inverse: string, noun: string): TypeItem =>
    typeItem(at, id, label, { inverse, noun, category: 'OWNERSHIP', words: [label, noun] });
  return [
    kindItem(at, 'Undisclosed', 'Undisclosed party', {
      plural: 'Undisclosed parties',
      icon: 'circle-help',
      words: ['undisclosed', 'undisclosed parties'],
    }),
    owning('VOTES_IN', 'holds voting rights in', 'has as a voter', 'voting rights'),
    owning(
      'APPOINTS_BOARD_OF',
      'may appoint the board of',
      'has its board appointed by',
      'right to appoint the board',
    ),
    owning(
      'INFLUENCES',
      'has influence or control over',
      'influenced or controlled by',
      'influence or control',
    ),
    owning('SETTLOR_OF', 'settlor of', 'has as its settlor', 'settlor'),
    owning('TRUSTEE_OF', 'trustee of', 'has as a trustee', 'trustee'),
    owning('PROTECTOR_OF', 'protector of', 'has as its protector', 'protector'),
    owning('BENEFICIARY_OF', 'beneficiary of', 'has as a beneficiary', 'beneficiary'),
    owning('NOMINEE_IN', 'nominee in', 'has as its nominee', 'nominee'),
    owning('NOMINATOR_IN', 'nominator in', 'has as its nominator', 'nominator'),
  ];
}
