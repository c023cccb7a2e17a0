-- The relations with both ends among some entities, best supported first, and how many there are.
-- Parameters: ids, limit, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of,
--   otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: total, certainty, facts {}, state {}
-- Far: either
WITH near AS MATERIALIZED (SELECT number FROM entities WHERE id IN (SELECT value FROM json_each(:ids))),
found AS MATERIALIZED (
  SELECT e.relation, e.relation_id, e.place, e.support, {{certainty}} AS certainty
  FROM near
  CROSS JOIN ends e ON e.entity = near.number
  WHERE e.outgoing = 1 AND e.other IN (SELECT number FROM near) AND {{filter}}
)
SELECT (SELECT count(*) FROM found) AS total, page.certainty, r.facts, r.history -> page.place AS state
FROM (SELECT * FROM found ORDER BY support, relation_id LIMIT :limit) page
CROSS JOIN relations r ON r.number = page.relation
ORDER BY page.support, page.relation_id
