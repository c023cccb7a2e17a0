// Orders and cuts relations before anything else is read of them. `keyAt` and `keyLength` say which columns of a
// state are the sort key; all keys run from low to high.
// part: r, i, s, certainty
// parameters: keyAt, keyLength, afterKey, afterId, limit
// row: nothing
WITH r, i, certainty, substring(s, $keyAt, $keyLength) AS key
WHERE $afterKey IS NULL OR key > $afterKey OR (key = $afterKey AND r.id > $afterId)
WITH r, i, certainty, key ORDER BY key, r.id LIMIT $limit
