-- Who stores or removes a source (`in_work_by`) is a number drawn by chance when a store is opened: in containers every
-- process may have the same id. When it was last at work on it tells whether anybody still is.
ALTER TABLE sources ADD COLUMN in_work_at INTEGER; -- in milliseconds since 1970

-- “DIXT”: whose file it is.
PRAGMA application_id = 1145657428;
