-- What version 5 adds: states of a history are written as values without names (rows.ts), beside which
-- those of earlier versions are read as they are. No table differs.
-- Parameters: none
-- Row: none

