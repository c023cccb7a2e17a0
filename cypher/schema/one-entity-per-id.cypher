// An entity id stands for one entity, and finds it.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
