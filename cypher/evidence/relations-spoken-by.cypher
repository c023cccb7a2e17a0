// The relations of which some entities say something that stands, or of which it is said for them.
// access: read
// parameters: entities
// row: relation
MATCH (v:Evidence)
WHERE v.withdrawnAt IS NULL AND (v.speaker IN $entities OR v.onBehalfOf IN $entities)
RETURN DISTINCT v.relation AS relation
ORDER BY relation
