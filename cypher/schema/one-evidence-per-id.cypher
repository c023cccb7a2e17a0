// An evidence id stands for one statement: two loads at once can't write it twice.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE
