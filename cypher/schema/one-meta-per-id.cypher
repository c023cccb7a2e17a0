// There is one record of the store's version.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE
