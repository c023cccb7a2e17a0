// Sources that a data set holds.
// access: read
// parameters: dataset
// row: id
MATCH (s:Source {dataset: $dataset})
RETURN s.id AS id
ORDER BY id
