-- Who a speaker is beyond a name: an entry in Wikidata that a person gave, and offices with when they were held.
ALTER TABLE speakers ADD COLUMN wikidata TEXT;

-- Days as they are given: 2019, 2019-05, 2019-05-04. An office that a record’s own label tells was held on its day; of a
-- record without a date, that record is all that tells of it.
CREATE TABLE speaker_offices (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  since TEXT,
  until TEXT,
  source_id INTEGER REFERENCES sources (id) ON DELETE CASCADE -- NULL: a person says so
) STRICT;

CREATE UNIQUE INDEX speaker_offices_told ON speaker_offices (speaker_id, title, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX speaker_offices_speaker ON speaker_offices (speaker_id);
CREATE INDEX speaker_offices_source ON speaker_offices (source_id);

-- What a speaker brought along who was merged into another, so that the two can be parted again.
CREATE TABLE speaker_merges (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  merged_at TEXT NOT NULL,
  taken TEXT NOT NULL CHECK (json_valid(taken)) -- see store/merges.ts
) STRICT;

CREATE INDEX speaker_merges_speaker ON speaker_merges (speaker_id);
