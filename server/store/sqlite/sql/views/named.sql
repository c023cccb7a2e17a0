-- The named views, by id.
-- Parameters: none
-- Row: id, name, view, savedAt
SELECT id, name, view, saved_at AS savedAt FROM named_views ORDER BY id
