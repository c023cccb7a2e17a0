-- Names a view, or gives what has the id another name or view.
-- Parameters: id, name, view, savedAt
-- Row: named
INSERT INTO named_views (id, name, view, saved_at) VALUES (:id, :name, :view, :savedAt)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, view = excluded.view, saved_at = excluded.saved_at
RETURNING 1 AS named
