-- How many relations a query for some sources finds.
-- Parameters: knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: either
SELECT count(*) AS count
FROM (
  SELECT v.relation FROM evidence v WHERE v.source IN (SELECT value FROM json_each(:sources))
  UNION
  SELECT v.relation FROM evidence v WHERE v.origin IN (SELECT value FROM json_each(:sources))
) stated
CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = stated.relation
WHERE e.outgoing = 1 AND {{filter}}
