-- What lists of sources are sorted by, beside the order in which they were added.
CREATE INDEX sources_published ON sources (coalesce(published_at, ''), id);
CREATE INDEX sources_folded ON sources (folded, id);
-- Which sources hold something that nobody has reviewed.
CREATE INDEX quotes_suggested ON quotes (source_id) WHERE status = 'suggested';

-- A claim that is not there is the usual one, and is told how far was looked: nothing of that may cost with the number of sources.
CREATE INDEX sources_language ON sources (language);
CREATE INDEX sources_in_work ON sources (id) WHERE in_work_by IS NOT NULL;
CREATE INDEX snapshots_language ON snapshots (language) WHERE language IS NOT NULL;
