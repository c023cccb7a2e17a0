-- How many relations a query finds.
-- Parameters: knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: count
-- Far: either
SELECT count(*) AS count FROM ends e NOT INDEXED WHERE e.outgoing = 1 AND {{filter}}
