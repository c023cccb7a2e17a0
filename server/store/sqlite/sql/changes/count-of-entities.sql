-- How many changes a query for some entities' finds; those of a relation between two of them count once.
-- Parameters: after, knownBy, statuses, certainties, types, withoutTypes, withoutAmendments,
--   of, otherKinds, otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: other
SELECT count(*) AS count
FROM (
  SELECT DISTINCT c.day, c.relation_id, c.kind
  FROM entities n
  CROSS JOIN ends e ON e.entity = n.number
  CROSS JOIN relation_changes c INDEXED BY changes_of_relation ON c.relation = e.relation
  WHERE n.id IN (SELECT value FROM json_each(:of)) AND {{in-range}} AND {{filter}}
)
