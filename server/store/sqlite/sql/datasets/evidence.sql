-- Ids of the standing evidence of a data set, in order.
-- Parameters: dataset
-- Row: id
SELECT id FROM evidence WHERE dataset = :dataset AND withdrawn_at IS NULL ORDER BY id
