// How many sources each data set holds.
// access: read
// parameters: none
// row: dataset, count
MATCH (s:Source)
RETURN s.dataset AS dataset, count(*) AS count
