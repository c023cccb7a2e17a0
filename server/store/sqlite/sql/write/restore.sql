-- Lets withdrawn evidence stand again.
-- Parameters: ids
-- Row: changed
UPDATE evidence SET withdrawn_at = NULL
WHERE id IN (SELECT value FROM json_each(:ids)) AND withdrawn_at IS NOT NULL
RETURNING 1 AS changed
