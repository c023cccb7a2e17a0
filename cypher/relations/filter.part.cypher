// Keeps what matches of relations `r` with far ends `others`; a parameter that is null does not filter.
// `ranks` are the digits of the statuses, `leastSupport` the sort key of the fewest originals wanted.
// part: r, others
// parameters: filter.types, filter.ranks, filter.certainties, filter.of, filter.withoutTypes, filter.withoutAmendments, filter.otherKinds, filter.otherCountries, filter.sources, filter.datasets, filter.leastSupport, filter.text
// row: nothing
WITH * WHERE ($filter.types IS NULL OR type(r) IN $filter.types)
  AND ($filter.withoutTypes IS NULL OR NOT type(r) IN $filter.withoutTypes)
// include relations/seen
WHERE substring(s, 68, 1) IN $filter.ranks AND certainty IN $filter.certainties
  AND ($filter.withoutAmendments IS NULL OR r.amends IS NULL)
  AND ($filter.datasets IS NULL OR r.dataset IN $filter.datasets)
  AND ($filter.leastSupport IS NULL OR substring(s, 69, 6) <= $filter.leastSupport)
  AND ($filter.of IS NULL OR startNode(r).id IN $filter.of OR endNode(r).id IN $filter.of)
  AND (($filter.otherKinds IS NULL AND $filter.otherCountries IS NULL) OR any(other IN others
    WHERE ($filter.otherKinds IS NULL OR other.kind IN $filter.otherKinds)
      AND ($filter.otherCountries IS NULL OR other.country IN $filter.otherCountries)))
  AND ($filter.text IS NULL OR r.text CONTAINS $filter.text)
  AND ($filter.sources IS NULL OR EXISTS {
    MATCH (v:Evidence {relation: r.id})
    WHERE v.withdrawnAt IS NULL AND v.publicFrom <= $lens.knownBy
      AND (v.source IN $filter.sources OR v.origin IN $filter.sources)
  })
