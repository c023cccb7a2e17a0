-- Adds a decision about who is who.
-- Parameters: id, verdict, kept, merged, reason, by, at
-- Row: decided
INSERT INTO identity_decisions (id, verdict, kept, merged, reason, decided_by, decided_at)
VALUES (:id, :verdict, :kept, :merged, :reason, :by, :at)
RETURNING 1 AS decided
