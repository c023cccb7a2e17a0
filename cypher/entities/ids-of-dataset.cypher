// Entities that a data set holds, behind an id.
// access: read
// parameters: dataset, after, limit
// row: id
MATCH (e:Entity)
WHERE $dataset IN e.datasets AND e.id > $after
RETURN e.id AS id
ORDER BY id LIMIT $limit
