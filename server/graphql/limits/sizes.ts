/**
 * How much a field is taken to cost before it runs. A row (an object made from the store) costs
 * one, a plain field a tenth. What follows is only what the schema's `first` arguments don't say.
 */

/** Lists without a `first` of their own: how many rows they are taken to hold. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  'Partners.partnered': 10,
  'Partners.inTalks': 10,
  'Partners.notCounted': 10,
  'PartnerRow.relations': 3,
  'Path.entities': 5,
  'Path.relations': 4,
  'Answer.understood': 8,
  'Answer.groups': 2,
  'Answer.nearMisses': 10,
  'Answer.readings': 5,
  'AnswerGroup.rows': 20,
  'AnswerRow.relations': 3,
  'AnswerRow.sources': 5,
  'Relation.history': 5,
  'Change.evidence': 3,
  'Relation.deniedBy': 2,
  'Relation.amendments': 2,
  'Relation.properties': 3,
  'Source.basedOn': 2,
  'IdentityProposal.reasons': 5,
  'IdentityDecision.merged': 2,
  'Query.datasets': 5,
  'Vocabulary.kinds': 20,
  'Vocabulary.relationTypes': 80,
  'Vocabulary.categories': 13,
};
export const OTHER_LIST = 3;

/** Fields that ask the store for more than a row: what they cost for each parent, whatever they hold. */
export const FIELD_COSTS: Readonly<Record<string, number>> = {
  'Query.search': 50,
  'Query.partners': 500,
  'Query.paths': 2_000,
  'Query.ask': 2_000,
  'Query.complete': 50,
  'Query.possiblySame': 200,
  'Query.identityProposals': 500,
  'IdentitySide.sources': 20,
  'Query.neighbourhood': 200,
  'Query.among': 50,
  'Query.relations': 50,
  'Query.changes': 50,
  'Query.entities': 50,
  'Event.happened': 50,
  'Meeting.happened': 50,
};
/** Leaves that are counted or worked out. */
export const LEAF_COSTS: Readonly<Record<string, number>> = {
  degree: 1,
  totalCount: 1,
  statusReason: 0.5,
};
export const LEAF = 0.1;

/** Lists of the introspection types. */
export const INTROSPECTION_SIZES: Readonly<Record<string, number>> = {
  types: 75,
  fields: 14,
  args: 5,
  inputFields: 10,
  enumValues: 8,
  possibleTypes: 9,
  interfaces: 1,
  directives: 5,
};
