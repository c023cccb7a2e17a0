-- How much standing evidence each of several relations has.
-- Parameters: relations, stance, knownBy
-- Row: place, count
SELECT ids.key AS place, (
  SELECT count(*) FROM evidence e
  WHERE e.relation = r.number AND e.withdrawn_at IS NULL
    AND (:knownBy IS NULL OR e.public_from <= :knownBy)
    AND (:stance IS NULL OR e.stance = :stance)
) AS count
FROM json_each(:relations) ids
CROSS JOIN relations r ON r.id = ids.value
