-- Whether an end `e` comes after the row of a cursor, keys running upwards; '' comes before all.
-- Parameters: afterKey, afterId
-- Row: none
(e.{{key}}, e.relation_id) > (:afterKey, :afterId)
