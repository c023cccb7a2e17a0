// Statements of a data set that are not withdrawn.
// access: read
// parameters: dataset
// row: id
MATCH (v:Evidence {dataset: $dataset})
WHERE v.withdrawnAt IS NULL
RETURN v.id AS id
ORDER BY id
