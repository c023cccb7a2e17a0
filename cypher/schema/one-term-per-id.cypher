// A term of the vocabulary is there once; its id begins with what it is a term of.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT term_id IF NOT EXISTS FOR (n:Term) REQUIRE n.id IS UNIQUE
