-- What a third person made of each remark of those who reviewed a translation apart: the ones kept are its final set.
ALTER TABLE annotations ADD COLUMN ruling TEXT CHECK (ruling IN ('kept', 'dropped')); -- NULL: nobody has settled it
ALTER TABLE annotations ADD COLUMN ruled_by TEXT;
