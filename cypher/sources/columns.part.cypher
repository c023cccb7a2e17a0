// The columns of a source `s`.
// part: s
// parameters: none
// row: id, publisher, title, url, publishedOn, basedOn, dataset
s.id AS id, s.publisher AS publisher, s.title AS title, s.url AS url, s.publishedOn AS publishedOn,
s.basedOn AS basedOn, s.dataset AS dataset
