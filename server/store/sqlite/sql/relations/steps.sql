-- The relations with an end among some entities, by id, as steps of a walk; no record is read.
-- Parameters: ids, limit, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of,
--   otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: relation, type, from, to, status, certainty, originals
-- Far: other
SELECT page.relation_id AS relation, page.type, a.id AS "from", b.id AS "to", page.status, page.certainty, page.originals
FROM (
  SELECT DISTINCT e.relation_id, e.type, e.status, e.originals, {{certainty}} AS certainty,
    iif(e.outgoing, e.entity, e.other) AS from_entity, iif(e.outgoing, e.other, e.entity) AS to_entity
  FROM entities n
  CROSS JOIN ends e ON e.entity = n.number
  WHERE n.id IN (SELECT value FROM json_each(:ids)) AND {{filter}}
  ORDER BY e.relation_id
  LIMIT :limit
) page
CROSS JOIN entities a ON a.number = page.from_entity
CROSS JOIN entities b ON b.number = page.to_entity
ORDER BY page.relation_id
