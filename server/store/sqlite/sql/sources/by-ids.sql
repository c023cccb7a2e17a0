-- Sources by id.
-- Parameters: ids
-- Row: place, body {}
SELECT ids.key AS place, s.body
FROM json_each(:ids) ids
CROSS JOIN sources s ON s.id = ids.value
