-- What version 4 adds: statements by who makes them, and for whom.
-- Parameters: none
-- Row: none

CREATE INDEX IF NOT EXISTS evidence_of_speaker ON evidence (body ->> 'speaker') WHERE body ->> 'speaker' IS NOT NULL;
CREATE INDEX IF NOT EXISTS evidence_of_principal ON evidence (body ->> 'onBehalfOf')
WHERE body ->> 'onBehalfOf' IS NOT NULL;
