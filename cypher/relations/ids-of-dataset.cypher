// Relations that a data set holds, behind an id.
// access: read
// parameters: dataset, after, limit
// row: id
MATCH (k:RelationId {dataset: $dataset})
WHERE k.id > $after
RETURN k.id AS id
ORDER BY id LIMIT $limit
