-- What lists of sources are sorted by, beside the order in which they were added.
CREATE INDEX sources_published ON sources (coalesce(published_at, ''), id);
CREATE INDEX sources_folded ON sources (folded, id);
-- Which sources hold something that nobody has reviewed.
CREATE INDEX quotes_suggested ON quotes (source_id) WHERE status = 'suggested';
