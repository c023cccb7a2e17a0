// Keeps changes `c` behind the one of a cursor: days running downwards, then relations and kinds upwards.
// part: c
// parameters: place.day, place.relation, place.kind
// row: nothing
  AND c.day <= $place.day AND (c.day < $place.day OR c.relation > $place.relation
    OR (c.relation = $place.relation AND c.kind > $place.kind))
