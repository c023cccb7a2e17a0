-- How many entities a query finds.
-- Parameters: kinds, countries, datasets, ids, identified
-- Row: count
SELECT count(*) AS count FROM entities n WHERE {{entity-filter}}
