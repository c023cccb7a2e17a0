/** Fields that tools show alike. */
export const STATEMENT = `fragment statement on Evidence {
  id stance basis certainty speaker { id name } attribution onBehalfOf { id name } locator note
  start { text } end { text } publishedOn { text }
  source { id publisher title url publishedOn { text } } origin { id publisher title url }
}`;

/** A claim with status, dates, and the first statements behind it. Needs STATEMENT. */
export const CLAIM = `fragment claim on Relation {
  id type label category from { id name kind } to { id name kind }
  status statusReason certainty certaintyReason
  start { text words } end { text words } firstPublished lastReported originals role place summary
  event { id name } about { id } follows { id } amends { id } deniedBy { id from { id name } }
  statements: evidence(first: 5) { totalCount nodes { ...statement } }
}
${STATEMENT}`;
