-- Takes a decision back that stands.
-- Parameters: id, by, at, reason
-- Row: undone
UPDATE identity_decisions SET undone_at = :at, undone_by = :by, undone_reason = :reason
WHERE id = :id AND undone_at IS NULL
RETURNING 1 AS undone
