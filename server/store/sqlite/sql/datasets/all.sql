-- The data sets by id, with how much of each kind they hold; withdrawn evidence is not counted.
-- Parameters: none
-- Row: body {}, entities, relations, sources, evidence
SELECT d.body,
  (SELECT count(*) FROM entity_datasets e WHERE e.dataset = d.id) AS entities,
  (SELECT count(*) FROM relations r WHERE r.dataset = d.id) AS relations,
  (SELECT count(*) FROM sources s WHERE s.dataset = d.id) AS sources,
  (SELECT count(*) FROM evidence v WHERE v.dataset = d.id AND v.withdrawn_at IS NULL) AS evidence
FROM datasets d
ORDER BY d.id
