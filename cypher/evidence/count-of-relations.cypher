// How many statements that are not withdrawn there are about each of several relations.
// access: read
// parameters: relations, stance, knownBy
// row: relation, count
UNWIND $relations AS about
MATCH (v:Evidence {relation: about})
WHERE v.withdrawnAt IS NULL AND ($stance IS NULL OR v.stance = $stance)
  AND ($knownBy IS NULL OR v.publicFrom <= $knownBy)
RETURN about AS relation, count(*) AS count
