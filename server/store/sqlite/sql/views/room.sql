-- How much is kept.
-- Parameters: none
-- Row: views, characters
SELECT count(*) AS views, coalesce(sum(characters), 0) AS characters FROM kept_views
