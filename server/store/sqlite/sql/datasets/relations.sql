-- Ids of the relations of a data set behind :after, in order.
-- Parameters: dataset, after, limit
-- Row: id
SELECT id FROM relations WHERE dataset = :dataset AND id > :after ORDER BY id LIMIT :limit
