// Whether a change `c` of the relation id node `k` is behind that of a cursor: days run downwards, then relations and
// kinds upwards.
// part: c, k
// parameters: place.day, place.relation, place.kind
// row: nothing
  AND left(c, 10) <= $place.day AND (left(c, 10) < $place.day OR k.id > $place.relation
    OR (k.id = $place.relation AND substring(c, 46) > $place.kind))
