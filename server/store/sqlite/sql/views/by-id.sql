-- A kept view.
-- Parameters: id
-- Row: id, body, keptAt
SELECT id, body, kept_at AS keptAt FROM kept_views WHERE id = :id
