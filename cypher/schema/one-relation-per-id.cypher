// A relation id stands for one relation of whatever type; see docs/decisions/neo4j-relation-ids.md.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT relation_id IF NOT EXISTS FOR (n:RelationId) REQUIRE n.id IS UNIQUE
