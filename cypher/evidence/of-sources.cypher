// A page of statements found in, or originating from, each of several sources, by id.
// access: read
// parameters: sources, knownBy, afterId, limit
// row: document (evidence/columns)
MATCH (s:Source) WHERE s.id IN $sources
CALL (s) {
  MATCH (s)<-[:IN|ORIGIN]-(v:Evidence)
  WHERE v.withdrawnAt IS NULL AND v.id > $afterId AND ($knownBy IS NULL OR v.publicFrom <= $knownBy)
  WITH DISTINCT v
  RETURN v ORDER BY v.id LIMIT $limit
}
RETURN s.id AS document,
// include evidence/columns
ORDER BY document, id
