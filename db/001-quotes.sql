-- What was published, what it said at one moment, who spoke, what was quoted, and what was checked.
-- Offsets count UTF-16 code units from the start of the passage they point into. Ids are never used twice, so that a
-- permalink never comes to mean something else.

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'unnamed')),
  suggested INTEGER NOT NULL DEFAULT 0, -- 1: named by the program alone, so that it goes with what names it
  sample INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The first name is the one shown; the others are aliases. `folded` is the name without case, accents or points.
CREATE TABLE speaker_names (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  language TEXT CHECK (language IN ('fr', 'en')),
  PRIMARY KEY (speaker_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX speaker_names_folded ON speaker_names (folded);

CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'transcript', 'subtitles', 'record', 'release')),
  language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'other', 'unknown')),
  language_basis TEXT NOT NULL CHECK (language_basis IN ('detected', 'confirmed')),
  byline TEXT,
  publisher TEXT,
  url TEXT,
  published_at TEXT,
  sitting TEXT, -- of a parliament: what the record of it in either language goes by
  added_at TEXT NOT NULL,
  folded TEXT NOT NULL, -- title and publisher, to search in
  in_work_by INTEGER, -- the process that is storing or removing it; NULL: it is whole
  sample INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX sources_sitting ON sources (sitting) WHERE sitting IS NOT NULL;

-- What may be read. A long source is stored and removed piece by piece, so that nobody waits for it; whatever stops the
-- program in between, the pieces are seen by nobody.
CREATE VIEW whole_sources AS SELECT * FROM sources WHERE in_work_by IS NULL;

-- A source as it was at one moment. Never changed once stored. A record printed in two languages has one of each.
CREATE TABLE snapshots (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  captured_at TEXT NOT NULL,
  media_type TEXT NOT NULL,
  file_name TEXT,
  language TEXT CHECK (language IN ('fr', 'en', 'other', 'unknown')), -- printed; NULL: that of the source
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE INDEX snapshots_source ON snapshots (source_id);
CREATE INDEX snapshots_bytes ON snapshots (sha256);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  snapshot_id INTEGER NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  spoken_language TEXT NOT NULL CHECK (spoken_language IN ('fr', 'en', 'other', 'unknown')),
  spoken_markup TEXT,
  paragraph TEXT, -- the record's own id of it
  start_ms INTEGER, -- in the recording
  end_ms INTEGER,
  UNIQUE (snapshot_id, ordinal)
) STRICT;

CREATE INDEX passages_speaker ON passages (speaker_id);

-- Passages that say the same in two printed languages, each the other's rendition. Both directions are kept.
CREATE TABLE passage_pairs (
  passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  counterpart_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  PRIMARY KEY (passage_id, counterpart_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_pairs_counterpart ON passage_pairs (counterpart_id);

CREATE TRIGGER snapshots_immutable BEFORE UPDATE OF captured_at, media_type, file_name, sha256, bytes ON snapshots
BEGIN
  SELECT RAISE (ABORT, 'a snapshot is never changed');
END;

CREATE TRIGGER passages_immutable BEFORE UPDATE OF snapshot_id, ordinal, text ON passages
BEGIN
  SELECT RAISE (ABORT, 'a passage is never changed');
END;

-- The terms of each passage (rowid = passage), kept in step by the same transaction that stores or deletes it.
CREATE VIRTUAL TABLE passage_terms USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'"
);

-- How many pieces of the index of one size are merged into a larger one: more make storing quicker, looking up slower.
INSERT INTO passage_terms (passage_terms, rank) VALUES ('automerge', 8);

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'partial', 'not_speech')),
  speaker_id INTEGER REFERENCES speakers (id) ON DELETE SET NULL,
  printed_language TEXT CHECK (printed_language IN ('fr', 'en', 'other', 'unknown')), -- NULL: that of the source
  spoken_language TEXT NOT NULL CHECK (spoken_language IN ('fr', 'en', 'other', 'unknown')),
  spoken_basis TEXT NOT NULL CHECK (spoken_basis IN ('confirmed', 'marked', 'stated', 'inferred', 'unknown')),
  spoken_passage_id INTEGER REFERENCES passages (id) ON DELETE SET NULL,
  spoken_start INTEGER,
  spoken_end INTEGER,
  spoken_exact TEXT,
  spoken_markup TEXT,
  confirmed_by TEXT,
  confirmed_at TEXT,
  attribution TEXT CHECK (json_valid(attribution)), -- where the text attributes it: the words of the name and of the cue
  status TEXT NOT NULL CHECK (status IN ('suggested', 'accepted', 'rejected')),
  folded TEXT NOT NULL, -- its words, to search in
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX quotes_source ON quotes (source_id);
CREATE INDEX quotes_speaker ON quotes (speaker_id);
CREATE INDEX quotes_evidence ON quotes (spoken_passage_id);

CREATE TABLE quote_spans (
  quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  passage_id INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (quote_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX quote_spans_passage ON quote_spans (passage_id);

-- `findings` is what was found, as JSON: a check keeps what it saw, whatever becomes of the source.
CREATE TABLE checks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  checked_at TEXT NOT NULL,
  verdict TEXT NOT NULL,
  folded TEXT NOT NULL, -- the claim's words and speaker, to search in
  source_id INTEGER REFERENCES sources (id) ON DELETE SET NULL,
  earlier_id INTEGER REFERENCES checks (id) ON DELETE SET NULL, -- the check that this one makes again
  findings TEXT NOT NULL CHECK (json_valid(findings)),
  decided_verdict TEXT,
  decision_note TEXT,
  decided_by TEXT,
  decided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX checks_source ON checks (source_id);
CREATE INDEX checks_earlier ON checks (earlier_id);
