-- The language its words are seen to be in, of a passage whose record prints each speech as it was said and marks it so.
ALTER TABLE passages ADD COLUMN words_language TEXT CHECK (words_language IN ('fr', 'en', 'other'));
