// How many statements that are not withdrawn each data set holds.
// access: read
// parameters: none
// row: dataset, count
MATCH (v:Evidence)
WHERE v.withdrawnAt IS NULL
RETURN v.dataset AS dataset, count(*) AS count
