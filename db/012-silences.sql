-- A dismissal may hold for its check on all of a speaker’s words, all of a source’s, or everywhere, until it is taken back.
ALTER TABLE annotations ADD COLUMN reach TEXT NOT NULL DEFAULT 'here' CHECK (reach IN ('here', 'speaker', 'source', 'house'));
CREATE INDEX annotations_silencing ON annotations (rendition_id) WHERE status = 'dismissed' AND reach <> 'here';
