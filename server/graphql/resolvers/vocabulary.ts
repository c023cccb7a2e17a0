import { STATUS_RULE } from '../../model/claims/reason.ts';

export const vocabularyResolvers = { Vocabulary: { rule: () => STATUS_RULE } };
