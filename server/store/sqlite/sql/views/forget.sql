-- Takes a name away.
-- Parameters: id
-- Row: forgotten
DELETE FROM named_views WHERE id = :id RETURNING 1 AS forgotten
