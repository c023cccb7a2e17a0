-- Puts entities into data sets. `rows`: pairs of data set and the entity's number.
-- Parameters: rows
-- Row: none
INSERT OR IGNORE INTO entity_datasets (dataset, entity)
SELECT row ->> 0, row ->> 1 FROM {{rows}}
