-- Which language was spoken, where it is neither French nor English: its BCP 47 tag, where somebody or something tells.
ALTER TABLE passages ADD COLUMN spoken_tag TEXT CHECK (spoken_tag IS NULL OR spoken_language = 'other');
ALTER TABLE quotes ADD COLUMN spoken_tag TEXT CHECK (spoken_tag IS NULL OR spoken_language = 'other');
