-- Withdraws evidence that stands.
-- Parameters: ids, at
-- Row: changed
UPDATE evidence SET withdrawn_at = :at
WHERE id IN (SELECT value FROM json_each(:ids)) AND withdrawn_at IS NULL
RETURNING 1 AS changed
