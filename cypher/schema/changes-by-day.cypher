// Changes in the order of their days.
// access: write
// parameters: none
// row: nothing
CREATE INDEX change_day IF NOT EXISTS FOR (n:Change) ON (n.day)
