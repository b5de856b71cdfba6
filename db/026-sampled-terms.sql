-- Which terms are common, before any passage is asked: of one passage in 64, spread evenly over all that are in the index,
-- the terms, and how many of these passages hold each. store/sampled-terms.ts says which passages they are.
CREATE TABLE sampled_terms (
  term TEXT NOT NULL PRIMARY KEY,
  passages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO sampled_terms
SELECT t.value, count(*)
FROM passages p
JOIN newest_snapshots n ON n.id = p.snapshot_id
JOIN json_each(terms_of(p.text)) t
WHERE p.id * 40503 % 65536 < 1024
GROUP BY t.value;

-- How many passages are in the index: one row.
CREATE TABLE index_size (
  passages INTEGER NOT NULL
) STRICT;

INSERT INTO index_size SELECT count(*) FROM passages p JOIN newest_snapshots n ON n.id = p.snapshot_id;
