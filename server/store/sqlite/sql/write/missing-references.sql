-- Evidence that names a relation, a source or an origin that is not stored, if there is any. `rows`:
-- lists that begin with id, relation, source and origin.
-- Parameters: rows
-- Row: evidence, role, missing
SELECT value ->> 0 AS evidence,
  CASE WHEN r.number IS NULL THEN 'relation' WHEN s.number IS NULL THEN 'source' ELSE 'origin' END AS role,
  CASE WHEN r.number IS NULL THEN value ->> 1 WHEN s.number IS NULL THEN value ->> 2 ELSE value ->> 3 END AS missing
FROM json_each(:rows)
LEFT JOIN relations r ON r.id = value ->> 1
LEFT JOIN sources s ON s.id = value ->> 2
LEFT JOIN sources o ON o.id = value ->> 3
WHERE r.number IS NULL OR s.number IS NULL OR (o.number IS NULL AND value ->> 3 IS NOT NULL)
LIMIT 1
