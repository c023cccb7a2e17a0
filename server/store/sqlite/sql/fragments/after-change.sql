-- Whether a change `c` comes after the one of a cursor: days running downwards, then relations and kinds upwards.
-- Parameters: afterDay, afterRelation, afterKind
-- Row: none
c.day <= :afterDay AND (c.day < :afterDay OR (c.relation_id, c.kind) > (:afterRelation, :afterKind))
