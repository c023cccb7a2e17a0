-- Names of the entities after one, by id.
-- Parameters: after, limit
-- Row: id, name, aliases {}, kind, country
SELECT n.id, n.body ->> 'name' AS name, n.body -> 'aliases' AS aliases, n.kind, n.country
FROM entities n
WHERE n.id > :after
ORDER BY n.id
LIMIT :limit
