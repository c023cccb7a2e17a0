-- A page of evidence for each of several relations: first public first, then by id.
-- Parameters: relations, limit, afterKey, afterId, stance, knownBy, withdrawn
-- Row: place, page {}
SELECT ids.key AS place, (
  SELECT json_group_array(json_array(page.public_day, json(v.body), v.withdrawn_at) ORDER BY page.public_day, page.id)
  FROM (
    SELECT e.number, e.public_day, e.id
    FROM evidence e
    WHERE e.relation = r.number
      AND (e.public_day, e.id) > (:afterKey, :afterId)
      AND (:knownBy IS NULL OR e.public_from <= :knownBy)
      AND (:stance IS NULL OR e.stance = :stance)
      AND (:withdrawn IS NOT NULL OR e.withdrawn_at IS NULL)
    ORDER BY e.public_day, e.id
    LIMIT :limit
  ) page
  CROSS JOIN evidence v ON v.number = page.number
) AS page
FROM json_each(:relations) ids
CROSS JOIN relations r ON r.id = ids.value
