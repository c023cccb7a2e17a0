-- A page of the relations of a few types: their ends are all read, which for few types costs less
-- than reading those of all others on the way.
-- Parameters: limit, afterKey, afterId, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: key, certainty, facts {}, state {}
-- Far: either
SELECT page.key, page.certainty, r.facts, r.history -> page.place AS state
FROM (
  SELECT e.relation, e.relation_id, e.place, e.{{key}} AS key, {{certainty}} AS certainty
  FROM ends e INDEXED BY ends_by_type
  WHERE e.outgoing = 1 AND e.type IN (SELECT value FROM json_each(:types)) AND {{after}} AND {{filter}}
  ORDER BY e.{{key}} {{direction}}, e.relation_id
  LIMIT :limit
) page
CROSS JOIN relations r ON r.number = page.relation
ORDER BY page.key {{direction}}, page.relation_id
