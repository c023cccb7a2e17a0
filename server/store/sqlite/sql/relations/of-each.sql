-- A page of relations for each of several entities. Best supported first, an entity's ends are read
-- in order until its page is full.
-- Parameters: ids, limit, afterKey, afterId, knownBy, statuses, certainties, types, withoutTypes,
--   withoutAmendments, of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: place, page {}
-- Far: other
SELECT ids.key AS place, (
  SELECT json_group_array(json_array(page.key, page.certainty, json(r.facts), r.history -> page.place)
    ORDER BY page.key {{direction}}, page.relation_id)
  FROM (
    SELECT e.relation, e.relation_id, e.place, e.{{key}} AS key, {{certainty}} AS certainty
    FROM ends e
    WHERE e.entity = n.number AND {{after}} AND {{filter}}
    ORDER BY e.{{key}} {{direction}}, e.relation_id
    LIMIT :limit
  ) page
  CROSS JOIN relations r ON r.number = page.relation
) AS page
FROM json_each(:ids) ids
CROSS JOIN entities n ON n.id = ids.value
