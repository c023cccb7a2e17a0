/** The parts that documents share. Each document appends the fragments that it spreads. */

export const DATE_FIELDS = `fragment DateFields on FuzzyDate { text earliest latest words }`;

export const ENTITY_FIELDS = `fragment EntityFields on Entity {
  id kind name aliases country degree
  ... on Event { date { ...DateFields } }
  ... on Meeting { date { ...DateFields } }
}`;

export const RELATION_FIELDS = `fragment RelationFields on Relation {
  id type label noun directed category status certainty startStated lastReported originals summary
  from { id } to { id }
  start { ...DateFields }
  end { ...DateFields }
  deniedBy { from { id } }
  amends { id }
  event { id }
}`;

export const SOURCE_FIELDS = `fragment SourceFields on Source { id publisher title url publishedOn { ...DateFields } }`;

export const EVIDENCE_FIELDS = `fragment EvidenceFields on Evidence {
  id stance basis certainty attribution locator note
  speaker { id name }
  onBehalfOf { id name }
  start { ...DateFields }
  end { ...DateFields }
  publishedOn { ...DateFields }
  retracts { id }
  source { ...SourceFields }
  origin { ...SourceFields }
}`;

/** Categories that lists of relations show: denials are told with the relation that they deny. */
export const LISTED_CATEGORIES = [
  'PARTNERSHIP',
  'TALKS',
  'CONTACT',
  'EMPLOYMENT',
  'OWNERSHIP',
  'MEMBERSHIP',
  'FUNDING',
  'FAMILY',
  'ATTENDANCE',
  'OPPOSITION',
  'LEGAL',
  'OTHER',
];
