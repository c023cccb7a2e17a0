// A kept view is there once, however many keep it at the same time.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT kept_view_id IF NOT EXISTS FOR (n:KeptView) REQUIRE n.id IS UNIQUE
