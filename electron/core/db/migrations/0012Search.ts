/**
 * What the one search looks in: an entry for each record, its words indexed by three letters, because Thai has no spaces
 * to part words at. The text of a file is kept by its content, once for all places it is attached at.
 */
export const sql = `
CREATE TABLE search_entry (
  "id" INTEGER PRIMARY KEY,
  "of" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "stamp" TEXT NOT NULL,
  "office_id" TEXT,
  "meeting_id" TEXT,
  "day" TEXT,
  "title" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  UNIQUE ("of", "record_id")
) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5 (
  "title", "body", content = 'search_entry', content_rowid = 'id', tokenize = 'trigram'
);

CREATE TABLE file_text (
  "hash" TEXT PRIMARY KEY,
  "text" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;

ALTER TABLE agenda_item ADD COLUMN "from_clause_id" TEXT REFERENCES clause (id) ON DELETE SET NULL;
CREATE INDEX agenda_item_from_clause_id ON agenda_item (from_clause_id);

ALTER TABLE attachment ADD COLUMN "progress_id" TEXT REFERENCES progress (id) ON DELETE CASCADE;
CREATE INDEX attachment_progress_id ON attachment (progress_id);
`
