// Entities that a data set holds.
// access: read
// parameters: dataset
// row: id
MATCH (e:Entity)
WHERE $dataset IN e.datasets
RETURN e.id AS id
ORDER BY id
