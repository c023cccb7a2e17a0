-- How many changes a query finds.
-- Parameters: after, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: either
SELECT count(*) AS count
FROM relation_changes c
CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = c.relation
WHERE {{in-range}} AND e.outgoing = 1 AND {{filter}}
