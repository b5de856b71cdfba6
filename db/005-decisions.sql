-- Every decision ever signed on a check: the newest rules, and none is rewritten.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  check_id INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  note TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL
) STRICT;

CREATE INDEX decisions_check ON decisions (check_id);

INSERT INTO decisions (check_id, verdict, note, "by", "at")
SELECT id, decided_verdict, coalesce(decision_note, ''), coalesce(decided_by, ''), coalesce(decided_at, checked_at) FROM checks
WHERE decided_verdict IS NOT NULL ORDER BY decided_at, id;

ALTER TABLE checks DROP COLUMN decided_verdict;
ALTER TABLE checks DROP COLUMN decision_note;
ALTER TABLE checks DROP COLUMN decided_by;
ALTER TABLE checks DROP COLUMN decided_at;

CREATE TRIGGER decisions_immutable BEFORE UPDATE ON decisions
BEGIN
  SELECT RAISE (ABORT, 'what was signed is never rewritten');
END;

-- They go with their check alone.
CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions WHEN EXISTS (SELECT 1 FROM checks WHERE id = OLD.check_id)
BEGIN
  SELECT RAISE (ABORT, 'what was signed is never forgotten');
END;
