-- A source that a person deleted is out of sight at once, with all that is in it, and kept a while, to have it back whole.
ALTER TABLE sources ADD COLUMN deleted_at TEXT;
ALTER TABLE sources ADD COLUMN deleted_by TEXT;
ALTER TABLE sources ADD COLUMN restored_at TEXT; -- for the checks made meanwhile it is new

CREATE INDEX sources_deleted ON sources (deleted_at) WHERE deleted_at IS NOT NULL;

DROP VIEW whole_sources;
CREATE VIEW whole_sources AS SELECT * FROM sources WHERE in_work_by IS NULL AND deleted_at IS NULL;

-- Those whom a person stands for, or whom something names that may be read. CROSS JOIN keeps the order of the tables:
-- from what is the speaker's, not from all that is stored.
CREATE VIEW known_speakers AS
SELECT * FROM speakers p
WHERE p.suggested = 0
  OR EXISTS (
    SELECT 1 FROM quotes q CROSS JOIN whole_sources w ON w.id = q.source_id
    WHERE q.speaker_id = p.id AND q.status <> 'rejected')
  OR EXISTS (
    SELECT 1 FROM passages t CROSS JOIN snapshots n ON n.id = t.snapshot_id CROSS JOIN whole_sources w ON w.id = n.source_id
    WHERE t.speaker_id = p.id);
