-- How many relations a query for a few types finds.
-- Parameters: knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: either
SELECT count(*) AS count
FROM ends e INDEXED BY ends_by_type
WHERE e.outgoing = 1 AND e.type IN (SELECT value FROM json_each(:types)) AND {{filter}}
