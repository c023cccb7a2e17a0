-- A page of the relations of which some sources say something.
-- Parameters: limit, afterKey, afterId, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: key, certainty, facts {}, state {}
-- Far: either
SELECT page.key, page.certainty, r.facts, r.history -> page.place AS state
FROM (
  SELECT e.relation, e.relation_id, e.place, e.{{key}} AS key, {{certainty}} AS certainty
  FROM (
    SELECT v.relation FROM evidence v WHERE v.source IN (SELECT value FROM json_each(:sources))
    UNION
    SELECT v.relation FROM evidence v WHERE v.origin IN (SELECT value FROM json_each(:sources))
  ) stated
  CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = stated.relation
  WHERE e.outgoing = 1 AND {{after}} AND {{filter}}
  ORDER BY e.{{key}} {{direction}}, e.relation_id
  LIMIT :limit
) page
CROSS JOIN relations r ON r.number = page.relation
ORDER BY page.key {{direction}}, page.relation_id
