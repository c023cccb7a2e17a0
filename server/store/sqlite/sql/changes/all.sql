-- A page of the changes of all relations, the latest first. The days are read downwards until the page is full.
-- Parameters: limit, after, afterDay, afterRelation, afterKind, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: relation, kind, earliest, day, knownFrom, knownUntil, margin
-- Far: either
SELECT {{change}}
FROM relation_changes c
CROSS JOIN ends e INDEXED BY ends_of_relation ON e.relation = c.relation
WHERE {{in-range}} AND {{after-change}} AND e.outgoing = 1 AND {{filter}}
ORDER BY c.day DESC, c.relation_id, c.kind
LIMIT :limit
