// The data sets, by id.
// access: read
// parameters: none
// row: id, title, description, licence, version, writtenAt
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.description AS description, d.licence AS licence,
  d.version AS version, d.writtenAt AS writtenAt
ORDER BY id
