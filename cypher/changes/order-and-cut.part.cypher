// Orders changes `c` of the relation id nodes `k`, the latest first, and cuts them.
// part: c, k
// parameters: limit
// row: relation, change
WITH k.id AS relation, c AS change ORDER BY left(change, 10) DESC, relation, substring(change, 46) LIMIT $limit
RETURN relation, change
ORDER BY left(change, 10) DESC, relation, substring(change, 46)
