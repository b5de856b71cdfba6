-- The translation desk: which quote renders which, what editors remark on it, and what the program has learned of the
-- words of the two languages.

-- A hop from one wording to another. The language it comes from and the one it is in are those of its quotes.
CREATE TABLE renditions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  original_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  rendition_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  translator TEXT,
  authority TEXT NOT NULL CHECK (authority IN ('interpreter', 'house', 'agency', 'official', 'machine', 'unknown')),
  pivot TEXT CHECK (pivot IN ('fr', 'en', 'other', 'unknown')),
  declared INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unreviewed', 'in_review', 'approved', 'rejected')),
  reason TEXT NOT NULL, -- why it was rejected
  decided_by TEXT, -- who approved or rejected it
  learned INTEGER NOT NULL DEFAULT 0, -- 1: its words were learned from
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (original_id, rendition_id),
  CHECK (original_id <> rendition_id)
) STRICT;

CREATE INDEX renditions_rendition ON renditions (rendition_id);
CREATE INDEX renditions_to_learn ON renditions (id) WHERE state = 'approved' AND learned = 0;

-- What may be read: while a long source is removed, its quotes go one by one.
CREATE VIEW whole_renditions AS
SELECT r.* FROM renditions r
JOIN quotes o ON o.id = r.original_id
JOIN whole_sources so ON so.id = o.source_id
JOIN quotes t ON t.id = r.rendition_id
JOIN whole_sources st ON st.id = t.source_id;

-- Offsets count UTF-16 code units in the text of the quote: its spans joined by one space.
CREATE TABLE annotations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rendition_id INTEGER NOT NULL REFERENCES renditions (id) ON DELETE CASCADE,
  original_start INTEGER,
  original_end INTEGER,
  rendered_start INTEGER,
  rendered_end INTEGER,
  category TEXT NOT NULL, -- of the MQM core tree: accuracy/omission
  severity TEXT NOT NULL CHECK (severity IN ('neutral', 'minor', 'major', 'critical')),
  comment TEXT NOT NULL,
  suggestion TEXT NOT NULL,
  flag TEXT, -- the check that raised it
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'dismissed')),
  reason TEXT NOT NULL, -- why it was dismissed
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (original_start IS NOT NULL OR rendered_start IS NOT NULL)
) STRICT;

CREATE INDEX annotations_rendition ON annotations (rendition_id);

-- Until all who began a review are done, nobody sees what another remarks.
CREATE TABLE reviews (
  rendition_id INTEGER NOT NULL REFERENCES renditions (id) ON DELETE CASCADE,
  "by" TEXT NOT NULL,
  started_at TEXT NOT NULL,
  done_at TEXT,
  PRIMARY KEY (rendition_id, "by")
) STRICT, WITHOUT ROWID;

-- Every change, with what stood there before. It refers to nothing, since it outlasts what it tells of.
CREATE TABLE rendition_changes (
  id INTEGER PRIMARY KEY,
  rendition_id INTEGER NOT NULL,
  annotation_id INTEGER, -- NULL: the rendition itself changed
  "by" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)), -- NULL: it was made then
  after TEXT CHECK (json_valid(after)) -- NULL: it was taken away
) STRICT;

CREATE INDEX rendition_changes_rendition ON rendition_changes (rendition_id);

CREATE TRIGGER rendition_changes_immutable BEFORE UPDATE ON rendition_changes
BEGIN
  SELECT RAISE (ABORT, 'what was changed is never rewritten');
END;

CREATE TRIGGER rendition_changes_kept BEFORE DELETE ON rendition_changes
BEGIN
  SELECT RAISE (ABORT, 'what was changed is never forgotten');
END;

-- Texts in both languages that are no passages of ours, to learn from: those of a translation memory.
CREATE TABLE parallel_texts (
  id INTEGER PRIMARY KEY,
  fr TEXT NOT NULL,
  en TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE, -- of both, so that the same pair is not counted twice
  learned INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX parallel_texts_to_learn ON parallel_texts (id) WHERE learned = 0;

-- Paired passages that were not learned from yet, each pair once, as it was stored.
CREATE TABLE pairs_to_learn (
  passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  counterpart_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  PRIMARY KEY (passage_id, counterpart_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX pairs_to_learn_counterpart ON pairs_to_learn (counterpart_id);

INSERT INTO pairs_to_learn SELECT passage_id, counterpart_id FROM passage_pairs WHERE passage_id < counterpart_id;

CREATE TRIGGER passage_pairs_to_learn AFTER INSERT ON passage_pairs WHEN NEW.passage_id < NEW.counterpart_id
BEGIN
  INSERT INTO pairs_to_learn VALUES (NEW.passage_id, NEW.counterpart_id);
END;

-- The word model learned so far, of which there is one; `model` as translation/align-bytes.ts writes it.
CREATE TABLE learned (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  model BLOB NOT NULL,
  pairs INTEGER NOT NULL,
  learned_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
