-- Ids of the sources of a data set, in order.
-- Parameters: dataset
-- Row: id
SELECT id FROM sources WHERE dataset = :dataset ORDER BY id
