// A page of entities by id. `afterId` is '' before the first page.
// access: read
// parameters: afterId, limit
// row: (entities/columns)
MATCH (e:Entity)
WHERE e.id > $afterId
// include entities/filter
WITH e ORDER BY e.id LIMIT $limit
RETURN
// include entities/columns
ORDER BY id
