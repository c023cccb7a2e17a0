-- Ids of the evidence of each of several relations that stands.
-- Parameters: relations
-- Row: place, ids {}
SELECT ids.key AS place, (
  SELECT json_group_array(e.id ORDER BY e.id) FROM evidence e WHERE e.relation = r.number AND e.withdrawn_at IS NULL
) AS ids
FROM json_each(:relations) ids
CROSS JOIN relations r ON r.id = ids.value
