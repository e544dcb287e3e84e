/** What became of the copies of a letter to many. */
export const sql = `
CREATE TABLE sending (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "document_id" TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  "recipient" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "sent" TEXT,
  "way" TEXT,
  "answered" TEXT,
  "answer_id" TEXT REFERENCES letter (id) ON DELETE SET NULL,
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX sending_office_id ON sending (office_id);
CREATE INDEX sending_document_id ON sending (document_id, recipient);
CREATE INDEX sending_answer_id ON sending (answer_id);
`
