// How many sources there are.
// access: read
// parameters: none
// row: count
MATCH (s:Source)
RETURN count(*) AS count
