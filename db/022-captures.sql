-- A source captured again has another snapshot, which takes the place of the one before; that one stays as it was, and can
-- be read. In it the quotes of the one before are anchored anew, and each has its fate.
ALTER TABLE snapshots ADD COLUMN replaces INTEGER REFERENCES snapshots (id); -- NULL: the first
ALTER TABLE snapshots ADD COLUMN captured_by TEXT;

CREATE UNIQUE INDEX snapshots_replaces ON snapshots (replaces) WHERE replaces IS NOT NULL;

CREATE TRIGGER snapshots_in_line BEFORE UPDATE OF replaces, captured_by ON snapshots WHEN OLD.replaces IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a snapshot is never changed');
END;

-- What a source says as far as is known: what checks look in.
CREATE VIEW newest_snapshots AS
SELECT * FROM snapshots n WHERE NOT EXISTS (SELECT 1 FROM snapshots r WHERE r.replaces = n.id);

-- When somebody looked again and found the same words; of a page that is put together anew each time in other bytes.
CREATE TABLE snapshot_visits (
  id INTEGER PRIMARY KEY,
  snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  "at" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE INDEX snapshot_visits_snapshot ON snapshot_visits (snapshot_id);

-- Where a quote stood in one capture, or what became of it there. `quote_spans` has where its words stood last.
CREATE TABLE quote_places (
  quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  fate TEXT CHECK (fate IN ('stands', 'moved', 'changed', 'recredited', 'gone', 'unsure')), -- NULL: it was found in this one
  spans TEXT NOT NULL CHECK (json_valid(spans)), -- with their words and what surrounds them
  PRIMARY KEY (quote_id, snapshot_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX quote_places_snapshot ON quote_places (snapshot_id);

-- The newest capture, where its words do not stand in that one.
ALTER TABLE quotes ADD COLUMN lost_in INTEGER;
