-- Ids of the entities of a data set, in order.
-- Parameters: dataset
-- Row: id
SELECT n.id
FROM entity_datasets d
CROSS JOIN entities n ON n.number = d.entity
WHERE d.dataset = :dataset
ORDER BY n.id
