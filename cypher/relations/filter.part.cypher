// Keeps what matches of relations `r` with far ends `others`; a parameter that is null does not filter.
// `ranks` are the digits of the statuses, `leastSupport` the sort key of the fewest originals wanted.
// part: r, others
// parameters: ranks, certainties, of, withoutTypes, withoutAmendments, otherKinds, otherCountries, sources, datasets, leastSupport, text
// row: nothing
// include relations/seen
WHERE substring(s, 68, 1) IN $ranks AND certainty IN $certainties
  AND ($withoutTypes IS NULL OR NOT type(r) IN $withoutTypes)
  AND ($withoutAmendments IS NULL OR r.amends IS NULL)
  AND ($datasets IS NULL OR r.dataset IN $datasets)
  AND ($leastSupport IS NULL OR substring(s, 69, 6) <= $leastSupport)
  AND ($of IS NULL OR startNode(r).id IN $of OR endNode(r).id IN $of)
  AND (($otherKinds IS NULL AND $otherCountries IS NULL) OR any(other IN others
    WHERE ($otherKinds IS NULL OR other.kind IN $otherKinds)
      AND ($otherCountries IS NULL OR other.country IN $otherCountries)))
  AND ($text IS NULL OR r.text CONTAINS $text)
  AND ($sources IS NULL OR EXISTS {
    MATCH (v:Evidence {relation: r.id})
    WHERE v.withdrawnAt IS NULL AND v.publicDay <= $knownBy AND (v.source IN $sources OR v.origin IN $sources)
  })
