-- A manuscript in the making, with each of its revisions. One that a person deleted is kept a while, to have it back.
CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  folded TEXT NOT NULL, -- its newest title, to search in
  removed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE draft_revisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  title TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'other', 'unknown')), -- printed
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  found INTEGER NOT NULL, -- quotations in the text: more than are looked at, perhaps
  UNIQUE (draft_id, number)
) STRICT;

CREATE TRIGGER draft_revisions_immutable BEFORE UPDATE ON draft_revisions
BEGIN
  SELECT RAISE (ABORT, 'a revision is never changed');
END;

-- `read` is the quotation as it was read, as JSON; speaker and language are those it is checked by, which a person may
-- have corrected. A check made for it is kept when its source or the draft goes on.
CREATE TABLE draft_quotes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision_id INTEGER NOT NULL REFERENCES draft_revisions (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  read TEXT NOT NULL CHECK (json_valid(read)),
  speaker TEXT,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'other', 'unknown')),
  check_id INTEGER REFERENCES checks (id) ON DELETE SET NULL,
  broken TEXT NOT NULL CHECK (json_valid(broken)), -- rules of the house
  before_id INTEGER REFERENCES draft_quotes (id) ON DELETE SET NULL, -- what it was in the revision before
  kept INTEGER NOT NULL, -- whether nothing changed since then
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (revision_id, ordinal)
) STRICT;

CREATE INDEX draft_quotes_check ON draft_quotes (check_id);
CREATE INDEX draft_quotes_before ON draft_quotes (before_id);

-- Every check made for a quotation: one that is read again as before has its own again, with what was decided on it.
CREATE TABLE draft_checks (
  quote_id INTEGER NOT NULL REFERENCES draft_quotes (id) ON DELETE CASCADE,
  check_id INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
  PRIMARY KEY (quote_id, check_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_checks_check ON draft_checks (check_id);
