-- What the file says of itself: the version of its tables, whose it is, and how many tables it has.
-- Parameters: none
-- Row: version, application, tables
SELECT v.user_version AS version, a.application_id AS application,
  (SELECT count(*) FROM sqlite_schema WHERE type = 'table') AS tables
FROM pragma_user_version v, pragma_application_id a
