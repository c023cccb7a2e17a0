// How many relations each data set holds.
// access: read
// parameters: none
// row: dataset, count
MATCH (k:RelationId)
RETURN k.dataset AS dataset, count(*) AS count
