-- A step that takes back an earlier one names it; what was made before it stands for nobody to take back twice.
ALTER TABLE rendition_changes ADD COLUMN undoes INTEGER REFERENCES rendition_changes (id);
CREATE INDEX rendition_changes_undoing ON rendition_changes (undoes) WHERE undoes IS NOT NULL;

-- The change that it was made with, in one step.
ALTER TABLE rendition_changes ADD COLUMN made_with INTEGER REFERENCES rendition_changes (id);

-- 1: the review of "by" began, ended or was taken up again.
ALTER TABLE rendition_changes ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;
