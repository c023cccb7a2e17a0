// Sources that a data set holds, behind an id.
// access: read
// parameters: dataset, after, limit
// row: id
MATCH (s:Source {dataset: $dataset})
WHERE s.id > $after
RETURN s.id AS id
ORDER BY id LIMIT $limit
