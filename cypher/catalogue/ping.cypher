// Whether the database answers.
// access: read
// parameters: none
// row: answer
RETURN 1 AS answer
