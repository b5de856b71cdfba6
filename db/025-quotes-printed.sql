-- In which sources words are quoted that are printed in another language than their source: few, and asked of each passage
-- that may render a claim.
CREATE INDEX quotes_printed ON quotes (printed_language, source_id) WHERE printed_language IS NOT NULL;
