-- Where a speaker is quoted, and in what captures they speak, told a source at a time and not a quote at a time.
DROP INDEX quotes_speaker;
CREATE INDEX quotes_speaker ON quotes (speaker_id, source_id, status);
DROP INDEX passages_speaker;
CREATE INDEX passages_speaker ON passages (speaker_id, snapshot_id);
