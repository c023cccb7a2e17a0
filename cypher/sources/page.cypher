// A page of sources by id.
// access: read
// parameters: afterId, limit
// row: (sources/columns)
MATCH (s:Source) WHERE s.id > $afterId
WITH s ORDER BY s.id LIMIT $limit
RETURN
// include sources/columns
ORDER BY id
