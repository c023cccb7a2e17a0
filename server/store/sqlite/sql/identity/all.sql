-- The decisions about who is who, as they were made.
-- Parameters: none
-- Row: id, verdict, kept, merged {}, reason, by, at, undoneAt, undoneBy, undoneReason
SELECT id, verdict, kept, merged, reason, decided_by AS "by", decided_at AS "at",
  undone_at AS undoneAt, undone_by AS undoneBy, undone_reason AS undoneReason
FROM identity_decisions
ORDER BY decided_at, id
