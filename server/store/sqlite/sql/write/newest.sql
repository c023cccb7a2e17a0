-- The highest number of a relation, 0 where there is none: those that are added get higher ones.
-- Parameters: none
-- Row: number
SELECT coalesce(max(number), 0) AS number FROM relations
