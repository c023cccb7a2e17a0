-- What version 3 adds to the tables of version 2: decisions about who is who.
-- Parameters: none
-- Row: none

CREATE TABLE identity_decisions (
  id TEXT PRIMARY KEY, verdict TEXT NOT NULL, kept TEXT NOT NULL, merged TEXT NOT NULL, reason TEXT NOT NULL,
  decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, undone_at TEXT, undone_by TEXT, undone_reason TEXT
) WITHOUT ROWID;
