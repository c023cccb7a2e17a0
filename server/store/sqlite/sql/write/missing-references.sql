-- Evidence that names a relation, a source or an origin that is not stored, if there is any. `rows`:
-- lists of id, relation, source and origin.
-- Parameters: rows
-- Row: evidence, role, missing
SELECT row ->> 0 AS evidence,
  CASE WHEN r.number IS NULL THEN 'relation' WHEN s.number IS NULL THEN 'source' ELSE 'origin' END AS role,
  CASE WHEN r.number IS NULL THEN row ->> 1 WHEN s.number IS NULL THEN row ->> 2 ELSE row ->> 3 END AS missing
FROM {{rows}}
LEFT JOIN relations r ON r.id = row ->> 1
LEFT JOIN sources s ON s.id = row ->> 2
LEFT JOIN sources o ON o.id = row ->> 3
WHERE r.number IS NULL OR s.number IS NULL OR (o.number IS NULL AND row ->> 3 IS NOT NULL)
LIMIT 1
