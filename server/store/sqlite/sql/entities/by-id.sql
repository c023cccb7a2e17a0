-- A page of entities by id, which is also their key.
-- Parameters: limit, afterId, kinds, countries, datasets, ids, identified
-- Row: key, body {}
SELECT n.id AS key, n.body
FROM entities n
WHERE n.id > :afterId AND {{entity-filter}}
ORDER BY n.id
LIMIT :limit
