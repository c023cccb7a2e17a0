// An id stands for one named view.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT named_view_id IF NOT EXISTS FOR (n:NamedView) REQUIRE n.id IS UNIQUE
