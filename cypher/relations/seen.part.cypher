// Finds of a relation `r` the state `s` (number `i`) that covers the day of knowledge, and its certainty over the
// days asked about. A state in `r.states` is text in columns, one read of the store for all of them: known from (0)
// and until (11), begins earliest (22) and latest (33), ends earliest (44) and latest (55), a margin (66, ? or !),
// then its sort keys, of which the first begins with the status. What lasts is judged by all its days, what happens
// by those on which it may have begun.
// part: r
// parameters: lens.knownBy, lens.from, lens.until, lens.occurrences
// row: nothing
WITH *, [state IN r.states WHERE left(state, 10) <= $lens.knownBy] AS known
WITH *, size(known) - 1 AS i, known[-1] AS s
WHERE substring(s, 11, 10) > $lens.knownBy
WITH *, CASE
  WHEN $lens.until < substring(s, 22, 10) THEN 'NOT_YET'
  WHEN $lens.from > substring(s, CASE WHEN type(r) IN $lens.occurrences THEN 33 ELSE 55 END, 10) THEN 'ENDED'
  WHEN substring(s, 66, 1) = '?' OR substring(s, 33, 10) > $lens.until THEN 'POSSIBLE'
  WHEN type(r) IN $lens.occurrences THEN CASE WHEN $lens.from <= substring(s, 22, 10) THEN 'CERTAIN' ELSE 'POSSIBLE' END
  WHEN $lens.from <= substring(s, 44, 10) AND substring(s, 33, 10) <= substring(s, 44, 10) THEN 'CERTAIN'
  ELSE 'POSSIBLE'
END AS certainty
