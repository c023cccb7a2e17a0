// How many entities match.
// access: read
// parameters: none
// row: count
MATCH (e:Entity)
WHERE true
// include entities/filter
RETURN count(*) AS count
