// An id stands for one decision about who is who.
// access: write
// parameters: none
// row: nothing
CREATE CONSTRAINT identity_decision_id IF NOT EXISTS FOR (n:IdentityDecision) REQUIRE n.id IS UNIQUE
