-- Where a verdict takes two persons, the first signature waits for a second under the same verdict, with which it stands.
ALTER TABLE decisions ADD COLUMN stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1));
ALTER TABLE decisions ADD COLUMN first_id INTEGER REFERENCES decisions (id); -- the one that it signs as second

-- Whether the newest of its decisions waits: lists of checks are narrowed by it.
ALTER TABLE checks ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));

DROP TRIGGER decisions_rule;
CREATE TRIGGER decisions_rule AFTER INSERT ON decisions
BEGIN
  UPDATE checks SET signed = iif(NEW.stands, NEW.verdict, signed), waits = NOT NEW.stands WHERE id = NEW.check_id;
END;
