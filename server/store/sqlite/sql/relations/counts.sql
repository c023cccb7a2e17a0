-- Counts of several entities' relations by type, status and certainty.
-- Parameters: ids, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: entity, type, status, certainty, count
-- Far: other
SELECT n.id AS entity, e.type, e.status, {{certainty}} AS certainty, count(*) AS count
FROM entities n
CROSS JOIN ends e ON e.entity = n.number
WHERE n.id IN (SELECT value FROM json_each(:ids)) AND {{filter}}
GROUP BY n.id, e.type, e.status, certainty
ORDER BY n.id, e.type, e.status, certainty
