-- A page of sources by id, which is also their key.
-- Parameters: limit, afterId
-- Row: key, body {}
SELECT s.id AS key, s.body FROM sources s WHERE s.id > :afterId ORDER BY s.id LIMIT :limit
