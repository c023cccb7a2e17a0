import type { Basis, Stance } from '../api/types.ts';
import type { Certainty, Status, Sureness } from '../state/types.ts';

/** Words for what the model names: statuses, certainties, stances, bases. */
export const terms = {
  status: {
    CONFIRMED: 'Confirmed',
    REPORTED: 'Reported',
    DISPUTED: 'Disputed',
    DENIED: 'Denied',
    RETRACTED: 'Retracted',
  } satisfies Record<Status, string>,
  sureness: {
    CONFIRMED: 'Confirmed',
    REPORTED: 'Reported',
    TALKS: 'Only talks',
    DISPUTED: 'Disputed',
    DENIED: 'Denied',
    RETRACTED: 'Retracted',
  } satisfies Record<Sureness, string>,
  certainty: {
    CERTAIN: '',
    POSSIBLE: 'Possibly',
    ENDED: 'Ended',
    NOT_YET: 'Not begun',
  } satisfies Record<Certainty, string>,
  deniedBoth: 'Denied by both',
  deniedBothParties: 'Denied by both parties',
  deniedBy: (name: string) => `Denied by ${name}`,
  stance: { SUPPORTS: 'reports', DENIES: 'denies', RETRACTS: 'takes it back' } satisfies Record<
    Stance,
    string
  >,
  stanceOfficial: 'confirms',
  stanceMark: { SUPPORTS: '+', DENIES: '✕', RETRACTS: '↶' } satisfies Record<Stance, string>,
  basis: {
    OFFICIAL: 'official',
    NAMED: 'named person',
    ANONYMOUS: 'unnamed people',
    OUTLET: 'outlet',
    ANALYSIS: 'analysis',
  } satisfies Record<Basis, string>,
  basisHint: {
    OFFICIAL: 'A party’s own statement, a filing or a record.',
    NAMED: 'A person who gives a name.',
    ANONYMOUS: 'People who would not be named.',
    OUTLET: 'The publication says it in its own voice.',
    ANALYSIS: 'A conclusion drawn.',
  } satisfies Record<Basis, string>,
  noDate: 'date not known',
} as const;
