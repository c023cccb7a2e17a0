-- How many relations a query for some entities' finds; one between two of them counts once.
-- Parameters: knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: other
SELECT count(DISTINCT e.relation) AS count
FROM entities n
CROSS JOIN ends e ON e.entity = n.number
WHERE n.id IN (SELECT value FROM json_each(:of)) AND {{filter}}
