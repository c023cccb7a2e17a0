-- Keeps a view that is not there.
-- Parameters: id, characters, keptAt, body
-- Row: kept
INSERT INTO kept_views (id, characters, kept_at, body) VALUES (:id, :characters, :keptAt, :body)
ON CONFLICT (id) DO NOTHING
RETURNING 1 AS kept
