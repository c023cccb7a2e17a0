-- Whether a change `c` surely or perhaps happened after :after and up to :until, as known by then.
-- Parameters: after, until
-- Row: none
c.day > :after AND c.earliest <= :until AND c.known_from <= :until AND :until < c.known_until
