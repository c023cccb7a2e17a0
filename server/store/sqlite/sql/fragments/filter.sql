-- Whether an end `e` is in its state on :knownBy and passes a RelationQuery; a filter that was
-- not given is null. {{far}} says which entities `o` count as the other end.
-- Parameters: knownBy, statuses, certainties, types, withoutTypes, withoutAmendments, of, otherKinds,
--   otherCountries, sources, datasets, minOriginals, text, from, until, during
-- Row: none
(:text IS NULL OR e.relation IN (SELECT t.relation FROM texts t WHERE instr(t.searchable, :text) > 0))
AND e.known_from <= :knownBy AND :knownBy < e.known_until
AND e.status IN (SELECT value FROM json_each(:statuses))
AND ({{certainty}}) IN (SELECT value FROM json_each(:certainties))
AND (:types IS NULL OR e.type IN (SELECT value FROM json_each(:types)))
AND (:withoutTypes IS NULL OR e.type NOT IN (SELECT value FROM json_each(:withoutTypes)))
AND (:datasets IS NULL OR e.dataset IN (SELECT value FROM json_each(:datasets)))
AND (:withoutAmendments IS NULL OR e.amendment = 0)
AND (:minOriginals IS NULL OR e.originals >= :minOriginals)
AND (
  :of IS NULL
  OR e.entity IN (SELECT number FROM entities WHERE id IN (SELECT value FROM json_each(:of)))
  OR e.other IN (SELECT number FROM entities WHERE id IN (SELECT value FROM json_each(:of)))
)
AND (
  (:otherKinds IS NULL AND :otherCountries IS NULL)
  OR EXISTS (
    SELECT 1 FROM entities o
    WHERE {{far}}
      AND (:otherKinds IS NULL OR o.kind IN (SELECT value FROM json_each(:otherKinds)))
      AND (:otherCountries IS NULL OR o.country IN (SELECT value FROM json_each(:otherCountries)))
  )
)
AND (
  :sources IS NULL
  OR e.relation IN (
    SELECT v.relation FROM evidence v
    WHERE v.source IN (SELECT value FROM json_each(:sources)) AND v.public_from <= :knownBy AND v.withdrawn_at IS NULL
    UNION ALL
    SELECT v.relation FROM evidence v
    WHERE v.origin IN (SELECT value FROM json_each(:sources)) AND v.public_from <= :knownBy AND v.withdrawn_at IS NULL
  )
)
