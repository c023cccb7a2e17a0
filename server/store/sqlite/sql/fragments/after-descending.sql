-- Whether an end `e` comes after the row of a cursor, keys running downwards, ids upwards; the key
-- of the first page is after all keys.
-- Parameters: afterKey, afterId
-- Row: none
e.{{key}} <= :afterKey AND (e.{{key}} < :afterKey OR e.relation_id > :afterId)
