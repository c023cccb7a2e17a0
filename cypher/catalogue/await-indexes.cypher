// Waits until every index can be used, at most so many seconds.
// access: read
// parameters: seconds
// row: nothing
CALL db.awaitIndexes($seconds)
