-- Writes a data set, unless it is there as it is.
-- Parameters: id, body
-- Row: changed
INSERT INTO datasets (id, body) VALUES (:id, :body)
ON CONFLICT DO UPDATE SET body = excluded.body WHERE body IS NOT excluded.body
RETURNING 1 AS changed
