/** Findings of the proof-reader that were let stand. Frozen: a later change is a new migration. */
export const sql = `
CREATE TABLE acceptance (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "document_id" TEXT REFERENCES document (id) ON DELETE CASCADE,
  "meeting_id" TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  "rule" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;
CREATE INDEX acceptance_document_id ON acceptance (document_id);
CREATE INDEX acceptance_meeting_id ON acceptance (meeting_id);
`
