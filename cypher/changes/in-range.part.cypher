// Whether a change `c` surely or perhaps happened after a day and up to another, as known by then. It is text in
// columns: the latest day (0) and the earliest (11), known from (22) and until (33), a margin (44, ? or !), kind (46).
// part: c
// parameters: range.after, range.until
// row: nothing
left(c, 10) > $range.after AND substring(c, 11, 10) <= $range.until
  AND substring(c, 22, 10) <= $range.until AND substring(c, 33, 10) > $range.until
