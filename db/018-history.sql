-- Who did what, when, to which thing, with what stood there before: an entry for each change, written in its transaction,
-- each with the hash of itself and of the one before, as store/history-chain.ts has it. It refers to nothing, since it
-- outlasts what it tells of. The migration asks `entry_hash` of the program that runs it.
CREATE TABLE history (
  id INTEGER PRIMARY KEY, -- without a gap
  "at" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  done TEXT NOT NULL, -- source.added, check.decided …
  noun TEXT NOT NULL,
  thing INTEGER, -- NULL: several, or none that has an id
  before TEXT CHECK (json_valid(before)), -- NULL: it was made then
  after TEXT CHECK (json_valid(after)), -- NULL: it was taken away
  undoes INTEGER REFERENCES history (id), -- the entry that it takes back
  made_with INTEGER REFERENCES history (id), -- the entry that it is one step with
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX history_thing ON history (noun, thing, id);
CREATE INDEX history_by ON history ("by", id);
CREATE INDEX history_undoing ON history (undoes) WHERE undoes IS NOT NULL;

-- The things of an entry that is about several.
CREATE TABLE history_things (
  noun TEXT NOT NULL,
  thing INTEGER NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES history (id),
  PRIMARY KEY (noun, thing, entry_id)
) STRICT, WITHOUT ROWID;

-- From where it begins, and behind that what the desk kept of its own until then.
CREATE TEMP TABLE begun AS
SELECT 1 AS id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AS "at", 'Dixit' AS "by", 'history.begun' AS done, 'history' AS noun,
  NULL AS thing, NULL AS before, json_object(
    'sources', (SELECT count(*) FROM whole_sources),
    'quotes', (SELECT count(*) FROM quotes),
    'speakers', (SELECT count(*) FROM speakers),
    'checks', (SELECT count(*) FROM checks),
    'decisions', (SELECT count(*) FROM decisions),
    'drafts', (SELECT count(*) FROM drafts),
    'renditions', (SELECT count(*) FROM renditions)) AS after,
  NULL AS undoes, NULL AS made_with, NULL AS was
UNION ALL
SELECT 1 + row_number() OVER (ORDER BY id), "at", "by",
  CASE WHEN reviewed THEN 'review' WHEN annotation_id IS NULL THEN 'rendition' ELSE 'annotation' END
    || CASE WHEN before IS NULL THEN '.added' WHEN after IS NULL THEN '.removed' ELSE '.changed' END,
  'rendition', rendition_id, before, after, undoes, made_with, id
FROM rendition_changes;

CREATE UNIQUE INDEX temp.begun_in_order ON begun (id);
CREATE UNIQUE INDEX temp.begun_as_they_were ON begun (was);

UPDATE begun SET undoes = (SELECT o.id FROM begun o WHERE o.was = begun.undoes),
  made_with = (SELECT o.id FROM begun o WHERE o.was = begun.made_with)
WHERE was IS NOT NULL;

INSERT INTO history
WITH RECURSIVE chain (id, hash) AS (
  SELECT 1, entry_hash('', id, "at", "by", done, noun, thing, before, after, undoes, made_with) FROM begun WHERE id = 1
  UNION ALL
  SELECT b.id, entry_hash(chain.hash, b.id, b."at", b."by", b.done, b.noun, b.thing, b.before, b.after, b.undoes, b.made_with)
  FROM chain JOIN begun b ON b.id = chain.id + 1)
SELECT b.id, b."at", b."by", b.done, b.noun, b.thing, b.before, b.after, b.undoes, b.made_with, chain.hash
FROM chain JOIN begun b ON b.id = chain.id ORDER BY b.id;

DROP TABLE begun;
DROP TABLE rendition_changes;

CREATE TRIGGER history_immutable BEFORE UPDATE ON history
BEGIN
  SELECT RAISE (ABORT, 'what was done is never rewritten');
END;

CREATE TRIGGER history_kept BEFORE DELETE ON history
BEGIN
  SELECT RAISE (ABORT, 'what was done is never forgotten');
END;

-- A check keeps what it found. Only the verdict signed beside it, its version, and whether it can still be seen go on; the
-- source that it rests on may be deleted. One that went with a draft or with the sample is out of sight, and stays.
ALTER TABLE checks ADD COLUMN removed_at TEXT;

CREATE VIEW whole_checks AS SELECT * FROM checks WHERE removed_at IS NULL;

CREATE TRIGGER checks_immutable BEFORE UPDATE OF id, checked_at, verdict, folded, earlier_id, findings ON checks
BEGIN
  SELECT RAISE (ABORT, 'a check is never rewritten');
END;

CREATE TRIGGER checks_keep_source BEFORE UPDATE OF source_id ON checks WHEN NEW.source_id IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'a check is never rewritten');
END;

CREATE TRIGGER checks_kept BEFORE DELETE ON checks
BEGIN
  SELECT RAISE (ABORT, 'a check is never forgotten');
END;

DROP TRIGGER decisions_kept;
CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions
BEGIN
  SELECT RAISE (ABORT, 'what was signed is never forgotten');
END;
