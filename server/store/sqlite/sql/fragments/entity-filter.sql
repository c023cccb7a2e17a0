-- Whether an entity `n` passes an EntityQuery; a filter that was not given is null.
-- Parameters: kinds, countries, datasets, ids, identified
-- Row: none
(:kinds IS NULL OR n.kind IN (SELECT value FROM json_each(:kinds)))
AND (:countries IS NULL OR n.country IN (SELECT value FROM json_each(:countries)))
AND (
  :datasets IS NULL
  OR EXISTS (
    SELECT 1 FROM entity_datasets d
    WHERE d.entity = n.number AND d.dataset IN (SELECT value FROM json_each(:datasets))
  )
)
AND (:ids IS NULL OR n.id IN (SELECT value FROM json_each(:ids)))
AND (:identified IS NULL OR json_array_length(n.body, '$.externalIds') > 0)
