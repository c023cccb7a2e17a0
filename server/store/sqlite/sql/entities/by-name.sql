-- A page of entities by folded name, then id.
-- Parameters: limit, afterKey, afterId, kinds, countries, datasets, ids, identified
-- Row: key, body {}
SELECT n.folded AS key, n.body
FROM entities n INDEXED BY entities_by_name
WHERE (n.folded, n.id) > (:afterKey, :afterId) AND {{entity-filter}}
ORDER BY n.folded, n.id
LIMIT :limit
