// Sources that repeat a document which is not stored yet, to be linked when it comes.
// access: write
// parameters: none
// row: nothing
CREATE INDEX source_waits IF NOT EXISTS FOR (n:Source) ON (n.waits)
