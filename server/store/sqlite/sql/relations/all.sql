-- A page of all relations. The index of the order is read until the page is full.
-- Parameters: limit, afterKey, afterId, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: key, certainty, facts {}, state {}
-- Far: either
SELECT page.key, page.certainty, r.facts, r.history -> page.place AS state
FROM (
  SELECT e.relation, e.relation_id, e.place, e.{{key}} AS key, {{certainty}} AS certainty
  FROM ends e INDEXED BY {{index}}
  WHERE e.outgoing = 1 AND {{after}} AND {{filter}}
  ORDER BY e.{{key}} {{direction}}, e.relation_id
  LIMIT :limit
) page
CROSS JOIN relations r ON r.number = page.relation
ORDER BY page.key {{direction}}, page.relation_id
