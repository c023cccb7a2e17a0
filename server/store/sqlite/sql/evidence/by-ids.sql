-- Evidence by id, withdrawn or not.
-- Parameters: ids
-- Row: place, body {}, withdrawnAt
SELECT ids.key AS place, v.body, v.withdrawn_at AS withdrawnAt
FROM json_each(:ids) ids
CROSS JOIN evidence v ON v.id = ids.value
