-- Entities by id.
-- Parameters: ids
-- Row: place, body {}
SELECT ids.key AS place, n.body
FROM json_each(:ids) ids
CROSS JOIN entities n ON n.id = ids.value
