// Relations that a data set holds.
// access: read
// parameters: dataset
// row: id
MATCH (k:RelationId {dataset: $dataset})
RETURN k.id AS id
ORDER BY id
