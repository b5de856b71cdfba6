-- What tells whether two texts are copies of one, so that a dispatch in two papers counts as one witness: the smallest
-- hashes of a text's runs of words, as quote/copies.ts makes them. Where there is none yet, it is made when first asked for.
CREATE TABLE snapshot_sketches (
  snapshot_id INTEGER PRIMARY KEY REFERENCES snapshots (id) ON DELETE CASCADE,
  hashes BLOB NOT NULL
) STRICT;
