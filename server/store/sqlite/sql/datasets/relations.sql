-- Ids of the relations of a data set, in order.
-- Parameters: dataset
-- Row: id
SELECT id FROM relations WHERE dataset = :dataset ORDER BY id
