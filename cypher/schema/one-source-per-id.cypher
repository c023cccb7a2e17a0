// A source id stands for one document.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE
