-- The words of each speaker's names, so that all who bear a surname are found, whatever stands beside it.
CREATE TABLE speaker_words (
  word TEXT NOT NULL,
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  PRIMARY KEY (word, speaker_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX speaker_words_speaker ON speaker_words (speaker_id);

INSERT OR IGNORE INTO speaker_words (word, speaker_id)
WITH RECURSIVE cut (speaker_id, word, rest) AS (
  SELECT speaker_id, '', folded || ' ' FROM speaker_names
  UNION ALL
  SELECT speaker_id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) FROM cut WHERE rest <> ''
)
SELECT word, speaker_id FROM cut WHERE word <> '';
