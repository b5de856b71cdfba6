-- The verdict that was signed last, kept beside that of the program: lists of checks are sorted and narrowed by it.
ALTER TABLE checks ADD COLUMN signed TEXT;

UPDATE checks SET signed = (SELECT verdict FROM decisions WHERE check_id = checks.id ORDER BY id DESC LIMIT 1);

CREATE TRIGGER decisions_rule AFTER INSERT ON decisions
BEGIN
  UPDATE checks SET signed = NEW.verdict WHERE id = NEW.check_id;
END;

-- How far down a list that begins with the gravest: what cannot stand, what asks for care, what was not found, what can.
ALTER TABLE checks ADD COLUMN rank INTEGER NOT NULL GENERATED ALWAYS AS (
  CASE coalesce(signed, verdict)
    WHEN 'fabricated' THEN 1
    WHEN 'misattributed' THEN 2
    WHEN 'narration' THEN 3
    WHEN 'altered' THEN 4
    WHEN 'out_of_context' THEN 5
    WHEN 'mistranslated' THEN 6
    WHEN 'back_translation' THEN 7
    WHEN 'unattributed' THEN 8
    WHEN 'paraphrase' THEN 9
    WHEN 'original_not_held' THEN 10
    WHEN 'unresolved' THEN 11
    WHEN 'translation_unmarked' THEN 12
    WHEN 'translation' THEN 13
    WHEN 'edited_marked' THEN 14
    ELSE 15
  END
) VIRTUAL;

CREATE INDEX checks_rank ON checks (rank, id DESC);
