-- The tables of version 2. Bodies are whole records as JSON; columns beside them are what is
-- filtered, ordered or joined by. Days and sort keys are text that compares byte by byte.
-- Parameters: none
-- Row: none

CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO meta (name, value) VALUES ('version', 0);

CREATE TABLE terms (
  section TEXT NOT NULL, id TEXT NOT NULL, occurrence INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (section, id)
) WITHOUT ROWID;

CREATE TABLE datasets (id TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE entities (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, country TEXT,
  folded TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX entities_by_name ON entities (folded, id, kind, country);
CREATE INDEX entities_by_kind ON entities (kind, country);

CREATE TABLE entity_datasets (
  dataset TEXT NOT NULL, entity INTEGER NOT NULL REFERENCES entities, PRIMARY KEY (dataset, entity)
) WITHOUT ROWID;
CREATE INDEX datasets_of_entity ON entity_datasets (entity);

CREATE TABLE sources (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, dataset TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX sources_by_dataset ON sources (dataset, id);

CREATE TABLE relations (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
  from_entity INTEGER NOT NULL REFERENCES entities, to_entity INTEGER NOT NULL REFERENCES entities,
  dataset TEXT NOT NULL, about TEXT, follows TEXT, amends TEXT, facts TEXT NOT NULL, history TEXT NOT NULL
);
CREATE INDEX relations_by_dataset ON relations (dataset, id);
CREATE INDEX relations_by_about ON relations (about) WHERE about IS NOT NULL;
CREATE INDEX relations_by_follows ON relations (follows) WHERE follows IS NOT NULL;
CREATE INDEX relations_by_amends ON relations (amends) WHERE amends IS NOT NULL;

-- The folded texts that a filter by text looks through, apart from the records so that they lie close together.
CREATE TABLE texts (relation INTEGER PRIMARY KEY, searchable TEXT NOT NULL);

-- One row for each state of a relation's history at each of its ends (one for a relation with
-- itself), so that an entity's relations lie together, best supported first, with all that they
-- are filtered by. `place` is where the state stands in the relation's history.
CREATE TABLE ends (
  entity INTEGER NOT NULL, support TEXT NOT NULL, relation_id TEXT NOT NULL, known_from TEXT NOT NULL,
  known_until TEXT NOT NULL, relation INTEGER NOT NULL, place INTEGER NOT NULL,
  other INTEGER NOT NULL, outgoing INTEGER NOT NULL, type TEXT NOT NULL, dataset TEXT NOT NULL,
  amendment INTEGER NOT NULL, status TEXT NOT NULL, originals INTEGER NOT NULL, margin INTEGER NOT NULL,
  start_earliest TEXT NOT NULL, start_latest TEXT NOT NULL, end_earliest TEXT NOT NULL, end_latest TEXT NOT NULL,
  start_ascending TEXT NOT NULL, start_descending TEXT NOT NULL, reported TEXT NOT NULL,
  PRIMARY KEY (entity, support, relation_id, known_from)
) WITHOUT ROWID;
CREATE INDEX ends_of_relation ON ends (relation);
CREATE INDEX ends_by_support ON ends (support, relation_id) WHERE outgoing = 1;
CREATE INDEX ends_by_start ON ends (start_ascending, relation_id) WHERE outgoing = 1;
CREATE INDEX ends_by_start_descending ON ends (start_descending DESC, relation_id) WHERE outgoing = 1;
CREATE INDEX ends_by_reported ON ends (reported DESC, relation_id) WHERE outgoing = 1;
CREATE INDEX ends_by_type ON ends (type, support, relation_id) WHERE outgoing = 1;

-- What a relation's history tells of changes: `day` is the latest day on which one can have happened,
-- `known_from` and `known_until` say when this much was known.
CREATE TABLE relation_changes (
  day TEXT NOT NULL, relation_id TEXT NOT NULL, kind TEXT NOT NULL, known_from TEXT NOT NULL, known_until TEXT NOT NULL,
  earliest TEXT NOT NULL, margin INTEGER NOT NULL, relation INTEGER NOT NULL REFERENCES relations,
  PRIMARY KEY (day DESC, relation_id, kind, known_from)
) WITHOUT ROWID;
CREATE INDEX changes_of_relation ON relation_changes (relation);

CREATE TABLE evidence (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, relation INTEGER NOT NULL REFERENCES relations,
  source TEXT NOT NULL REFERENCES sources (id), origin TEXT REFERENCES sources (id), stance TEXT NOT NULL,
  public_from TEXT NOT NULL, public_day TEXT NOT NULL, withdrawn_at TEXT, dataset TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX evidence_of_relation ON evidence (relation, public_day, id);
CREATE INDEX evidence_of_source ON evidence (source, id);
CREATE INDEX evidence_of_origin ON evidence (origin, id) WHERE origin IS NOT NULL;
CREATE INDEX evidence_by_dataset ON evidence (dataset, id) WHERE withdrawn_at IS NULL;

-- What people keep of the page, and the names that they gave to it: no data.
CREATE TABLE kept_views (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, characters INTEGER NOT NULL, kept_at TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE INDEX kept_views_by_size ON kept_views (characters);

CREATE TABLE named_views (
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, view TEXT NOT NULL REFERENCES kept_views (id),
  saved_at TEXT NOT NULL
) WITHOUT ROWID;
