// A page of statements about each of several relations, first public first.
// access: read
// parameters: relations, stance, knownBy, withdrawn, afterKey, afterId, limit
// row: key (evidence/columns)
UNWIND $relations AS about
CALL (about) {
  MATCH (v:Evidence {relation: about})
  WHERE ($withdrawn OR v.withdrawnAt IS NULL) AND ($stance IS NULL OR v.stance = $stance)
    AND ($knownBy IS NULL OR v.publicFrom <= $knownBy)
    AND ($afterKey IS NULL OR v.publicDay > $afterKey OR (v.publicDay = $afterKey AND v.id > $afterId))
  RETURN v ORDER BY v.publicDay, v.id LIMIT $limit
}
RETURN v.publicDay AS key,
// include evidence/columns
ORDER BY relation, key, id
