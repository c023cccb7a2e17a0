-- How many sources there are.
-- Parameters: none
-- Row: count
SELECT count(*) AS count FROM sources
