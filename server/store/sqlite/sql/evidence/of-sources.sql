-- A page of standing evidence for each of several sources, found in it or going back to it, by id,
-- which is also its key.
-- Parameters: sources, limit, afterId, knownBy
-- Row: place, page {}
SELECT ids.key AS place, (
  SELECT json_group_array(json_array(page.id, json(v.body), v.withdrawn_at) ORDER BY page.id)
  FROM (
    SELECT number, id FROM (
      SELECT e.number, e.id FROM evidence e
      WHERE e.source = ids.value AND e.id > :afterId AND e.withdrawn_at IS NULL
        AND (:knownBy IS NULL OR e.public_from <= :knownBy)
      UNION
      SELECT e.number, e.id FROM evidence e
      WHERE e.origin = ids.value AND e.id > :afterId AND e.withdrawn_at IS NULL
        AND (:knownBy IS NULL OR e.public_from <= :knownBy)
    )
    ORDER BY id
    LIMIT :limit
  ) page
  CROSS JOIN evidence v ON v.number = page.number
) AS page
FROM json_each(:sources) ids
