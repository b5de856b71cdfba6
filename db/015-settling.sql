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

-- The house's glossary: what is called what in both languages.
CREATE TABLE glossary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('term', 'title', 'institution')),
  note TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE, -- its names in both languages, so that none is there twice
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The first name in a language is the one to be put; the others may stand too.
CREATE TABLE glossary_names (
  entry_id INTEGER NOT NULL REFERENCES glossary (id) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  -- The first letters of its first and its last word, by which it is found in a text whatever their endings.
  head TEXT NOT NULL,
  tail TEXT NOT NULL,
  PRIMARY KEY (entry_id, language, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX glossary_names_head ON glossary_names (language, head, tail);
