-- That an authority saw a snapshot at some time: its answer (RFC 3161, DER), as it came.
CREATE TABLE snapshot_stamps (
  snapshot_id INTEGER PRIMARY KEY REFERENCES snapshots (id) ON DELETE CASCADE,
  "at" TEXT NOT NULL, -- as the authority says
  authority TEXT NOT NULL, -- its address
  "by" TEXT NOT NULL, -- who asked for it
  answer BLOB NOT NULL
) STRICT;

CREATE TRIGGER snapshot_stamps_immutable BEFORE UPDATE ON snapshot_stamps
BEGIN
  SELECT RAISE (ABORT, 'a timestamp is never changed');
END;
