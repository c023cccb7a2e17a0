-- The ids of relations after one, in order.
-- Parameters: after, limit
-- Row: id
SELECT id FROM relations WHERE id > :after ORDER BY id LIMIT :limit
