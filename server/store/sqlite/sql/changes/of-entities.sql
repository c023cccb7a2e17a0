-- A page of the changes of relations with an end among some entities; one between two of them stands once.
-- Parameters: limit, after, afterDay, afterRelation, afterKind, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: relation, kind, earliest, day, knownFrom, knownUntil, margin
-- Far: other
SELECT DISTINCT {{change}}
FROM entities n
CROSS JOIN ends e ON e.entity = n.number
CROSS JOIN relation_changes c INDEXED BY changes_of_relation ON c.relation = e.relation
WHERE n.id IN (SELECT value FROM json_each(:of)) AND {{in-range}} AND {{after-change}} AND {{filter}}
ORDER BY c.day DESC, c.relation_id, c.kind
LIMIT :limit
