// Keeps changes `c` that surely or perhaps happened after a day and up to another, as known by then.
// part: c
// parameters: range.after, range.until
// row: nothing
WHERE c.day > $range.after AND c.earliest <= $range.until
  AND c.knownFrom <= $range.until AND c.knownUntil > $range.until
