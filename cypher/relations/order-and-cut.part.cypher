// Orders and cuts relations before anything else is read of them. `keyAt` and `keyLength` say which columns of a
// state are the sort key; all keys run from low to high.
// part: r, i, s, certainty
// parameters: page.keyAt, page.keyLength, page.afterKey, page.afterId, limit
// row: nothing
WITH r, i, certainty, substring(s, $page.keyAt, $page.keyLength) AS key
WHERE $page.afterKey IS NULL OR key > $page.afterKey OR (key = $page.afterKey AND r.id > $page.afterId)
WITH r, i, certainty, key ORDER BY key, r.id LIMIT $limit
