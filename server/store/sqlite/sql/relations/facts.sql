-- Relations by id, as their authors wrote them, without what was folded.
-- Parameters: ids
-- Row: place, facts {}
SELECT ids.key AS place, r.facts
FROM json_each(:ids) ids
CROSS JOIN relations r ON r.id = ids.value
