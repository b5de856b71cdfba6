-- What the flags of a rendition weigh that nobody has answered; NULL: nobody has looked since what they rest on changed.
ALTER TABLE renditions ADD COLUMN flagged INTEGER;

CREATE INDEX renditions_unseen ON renditions (id) WHERE flagged IS NULL;

CREATE TRIGGER annotations_added_unseen AFTER INSERT ON annotations
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = NEW.rendition_id OR NEW.reach <> 'here';
END;

CREATE TRIGGER annotations_changed_unseen AFTER UPDATE ON annotations
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = NEW.rendition_id OR NEW.reach <> OLD.reach;
END;

CREATE TRIGGER annotations_removed_unseen AFTER DELETE ON annotations
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = OLD.rendition_id OR OLD.reach <> 'here';
END;

CREATE TRIGGER reviews_begun_unseen AFTER INSERT ON reviews
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = NEW.rendition_id;
END;

CREATE TRIGGER reviews_ended_unseen AFTER UPDATE ON reviews
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = NEW.rendition_id;
END;

CREATE TRIGGER reviews_undone_unseen AFTER DELETE ON reviews
BEGIN
  UPDATE renditions SET flagged = NULL WHERE id = OLD.rendition_id;
END;

CREATE TRIGGER quotes_changed_unseen AFTER UPDATE OF printed_language, speaker_id ON quotes
BEGIN
  UPDATE renditions SET flagged = NULL WHERE original_id = NEW.id OR rendition_id = NEW.id;
END;

CREATE TRIGGER sources_changed_unseen AFTER UPDATE OF language ON sources WHEN NEW.language <> OLD.language
BEGIN
  UPDATE renditions SET flagged = NULL;
END;

CREATE TRIGGER learned_first_unseen AFTER INSERT ON learned
BEGIN
  UPDATE renditions SET flagged = NULL;
END;

CREATE TRIGGER learned_more_unseen AFTER UPDATE ON learned
BEGIN
  UPDATE renditions SET flagged = NULL;
END;
