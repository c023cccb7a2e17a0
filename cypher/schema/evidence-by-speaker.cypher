// The statements that somebody made.
// access: write
// parameters: none
// row: nothing
CREATE INDEX evidence_speaker IF NOT EXISTS FOR (n:Evidence) ON (n.speaker)
