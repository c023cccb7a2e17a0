-- Ids of the standing evidence of a data set behind :after, in order.
-- Parameters: dataset, after, limit
-- Row: id
SELECT id FROM evidence
WHERE dataset = :dataset AND withdrawn_at IS NULL AND id > :after
ORDER BY id
LIMIT :limit
