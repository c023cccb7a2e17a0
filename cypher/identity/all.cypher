// The decisions about who is who, as they were made.
// access: read
// parameters: none
// row: id, verdict, kept, merged, reason, by, at, undoneAt, undoneBy, undoneReason
MATCH (d:IdentityDecision)
RETURN d.id AS id, d.verdict AS verdict, d.kept AS kept, d.merged AS merged, d.reason AS reason, d.by AS by, d.at AS at,
  d.undoneAt AS undoneAt, d.undoneBy AS undoneBy, d.undoneReason AS undoneReason
ORDER BY at, id
