// A data set id stands for one data set.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
