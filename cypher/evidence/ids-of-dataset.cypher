// Statements of a data set that are not withdrawn, behind an id.
// access: read
// parameters: dataset, after, limit
// row: id
MATCH (v:Evidence {dataset: $dataset})
WHERE v.withdrawnAt IS NULL AND v.id > $after
RETURN v.id AS id
ORDER BY id LIMIT $limit
