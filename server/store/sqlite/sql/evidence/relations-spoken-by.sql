-- The relations of which some entities say something that stands, or of which it is said for them.
-- Parameters: entities
-- Row: relation
SELECT r.id AS relation FROM relations r
WHERE r.number IN (
  SELECT e.relation FROM evidence e
  WHERE e.body ->> 'speaker' IN (SELECT value FROM json_each(:entities)) AND e.withdrawn_at IS NULL
  UNION
  SELECT e.relation FROM evidence e
  WHERE e.body ->> 'onBehalfOf' IN (SELECT value FROM json_each(:entities)) AND e.withdrawn_at IS NULL
)
ORDER BY relation
