-- Ids of the entities of a data set behind :after, in order.
-- Parameters: dataset, after, limit
-- Row: id
SELECT n.id
FROM entity_datasets d
CROSS JOIN entities n ON n.number = d.entity
WHERE d.dataset = :dataset AND n.id > :after
ORDER BY n.id
LIMIT :limit
