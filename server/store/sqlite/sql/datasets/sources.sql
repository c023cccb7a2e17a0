-- Ids of the sources of a data set behind :after, in order.
-- Parameters: dataset, after, limit
-- Row: id
SELECT id FROM sources WHERE dataset = :dataset AND id > :after ORDER BY id LIMIT :limit
