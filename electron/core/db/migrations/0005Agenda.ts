/** Who presents an item, attached files with their content in parts, and the agendas that were sent out. */
export const sql = `
ALTER TABLE agenda_item ADD COLUMN "presenter" TEXT NOT NULL DEFAULT '';

CREATE TABLE attachment (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "item_id" TEXT REFERENCES agenda_item (id) ON DELETE CASCADE,
  "letter_id" TEXT REFERENCES letter (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "hash" TEXT NOT NULL,
  "pages" INTEGER,
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_office_id ON attachment (office_id);
CREATE INDEX attachment_item_id ON attachment (item_id);
CREATE INDEX attachment_letter_id ON attachment (letter_id);

CREATE TABLE attachment_part (
  "attachment_id" TEXT NOT NULL,
  "part" INTEGER NOT NULL,
  "data" BLOB NOT NULL,
  PRIMARY KEY ("attachment_id", "part")
) STRICT;

CREATE TABLE agenda_version (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "number" INTEGER NOT NULL,
  "issued" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "items" TEXT NOT NULL CHECK (json_valid("items"))
) STRICT;
CREATE INDEX agenda_version_meeting_id ON agenda_version (meeting_id);
`
