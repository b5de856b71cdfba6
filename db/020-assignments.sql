-- To whom a check is given now, to be decided. The history tells to whom it was given before; a decision ends it.
CREATE TABLE assignments (
  check_id INTEGER PRIMARY KEY REFERENCES checks (id) ON DELETE CASCADE,
  "to" TEXT NOT NULL,
  folded TEXT NOT NULL, -- the name, as it is looked up
  note TEXT NOT NULL,
  due TEXT, -- a day
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL
) STRICT;

CREATE INDEX assignments_to ON assignments (folded);
