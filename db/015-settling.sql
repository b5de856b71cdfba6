-- What a third person made of each remark of those who reviewed a translation apart: the ones kept are its final set.
ALTER TABLE annotations ADD COLUMN ruling TEXT CHECK (ruling IN ('kept', 'dropped')); -- NULL: nobody has settled it
ALTER TABLE annotations ADD COLUMN ruled_by TEXT;

-- A better wording of a rendition, version after version. What was printed is the first, and stays as its quote has it.
CREATE TABLE rendition_wordings (
  rendition_id INTEGER NOT NULL REFERENCES renditions (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 1),
  text TEXT NOT NULL,
  note TEXT NOT NULL, -- what changed, and why
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  PRIMARY KEY (rendition_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rendition_wordings_immutable BEFORE UPDATE ON rendition_wordings
BEGIN
  SELECT RAISE (ABORT, 'a wording is never changed');
END;
