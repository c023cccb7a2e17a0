// A page of entities by folded name, then id. `afterKey` and `afterId` are '' before the first page.
// access: read
// parameters: afterKey, afterId, limit
// row: key (entities/columns)
MATCH (e:Entity)
WHERE e.nameKey >= $afterKey AND e.id IS NOT NULL
  // A choice, not an "or": for that, Neo4j would read two indexes whole instead of a page of one.
  AND CASE WHEN e.nameKey = $afterKey THEN e.id > $afterId ELSE true END
// include entities/filter
WITH e ORDER BY e.nameKey, e.id LIMIT $limit
RETURN e.nameKey AS key,
// include entities/columns
ORDER BY key, id
