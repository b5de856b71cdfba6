-- As 026-sampled-terms.sql of files has it.
CREATE TABLE sampled_terms (
  term words NOT NULL PRIMARY KEY,
  passages bigint NOT NULL
);

INSERT INTO sampled_terms
SELECT term, count(*) FROM passage_terms WHERE passage_id * 40503 % 65536 < 1024 GROUP BY term;

CREATE TABLE index_size (
  passages bigint NOT NULL
);

INSERT INTO index_size SELECT count(*) FROM passages p JOIN newest_snapshots n ON n.id = p.snapshot_id;

-- In about how many passages any of the terms stands.
CREATE FUNCTION about_postings(terms text[]) RETURNS bigint LANGUAGE sql STABLE
RETURN (SELECT coalesce(sum(s.passages), 0) * 64 FROM sampled_terms s WHERE s.term = ANY (terms));

DROP FUNCTION rare_postings(text, bigint, bigint);

-- `surely`: what stands in more passages than that by the sample is not read at all.
CREATE FUNCTION rare_postings(asked text, below bigint, surely bigint, budget bigint)
RETURNS TABLE (ids json, about bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  one json;
  terms text[];
  found bigint[];
BEGIN
  FOR one IN SELECT value FROM json_array_elements(asked::json) LOOP
    EXIT WHEN budget <= 0;
    terms := ARRAY(SELECT json_array_elements_text(one));
    about := about_postings(terms);
    ids := '[]';
    IF about < surely THEN
      found := any_postings(terms, below);
      IF cardinality(found) < below THEN
        budget := budget - cardinality(found);
        ids := array_to_json(found);
        about := NULL;
      ELSE
        about := greatest(about, below);
      END IF;
    END IF;
    RETURN NEXT;
  END LOOP;
END $$;
