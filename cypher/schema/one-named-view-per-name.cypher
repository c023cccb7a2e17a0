// No two views have the same name.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT named_view_name IF NOT EXISTS FOR (n:NamedView) REQUIRE n.name IS UNIQUE
