-- Relations by id with their whole history.
-- Parameters: ids
-- Row: place, facts {}, history {}
SELECT ids.key AS place, r.facts, r.history
FROM json_each(:ids) ids
CROSS JOIN relations r ON r.id = ids.value
