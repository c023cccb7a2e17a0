-- A page of the relations with an end among some entities; one between two of them stands once.
-- Parameters: limit, afterKey, afterId, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: key, certainty, facts {}, state {}
-- Far: other
SELECT page.key, page.certainty, r.facts, r.history -> page.place AS state
FROM (
  SELECT DISTINCT e.{{key}} AS key, e.relation_id, e.relation, e.place, {{certainty}} AS certainty
  FROM entities n
  CROSS JOIN ends e ON e.entity = n.number
  WHERE n.id IN (SELECT value FROM json_each(:of)) AND {{after}} AND {{filter}}
  ORDER BY e.{{key}} {{direction}}, e.relation_id
  LIMIT :limit
) page
CROSS JOIN relations r ON r.number = page.relation
ORDER BY page.key {{direction}}, page.relation_id
