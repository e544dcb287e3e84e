/** Packs of papers that were handed out, and how far the office's printer lays ready-printed paper off its place. */
export const sql = `
CREATE TABLE pack (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "set" TEXT NOT NULL,
  "parts" TEXT NOT NULL CHECK (json_valid("parts")),
  "pages" INTEGER NOT NULL
) STRICT;
CREATE INDEX pack_office_id ON pack (office_id);
CREATE INDEX pack_meeting_id ON pack (meeting_id);

ALTER TABLE office ADD COLUMN "shift_right" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE office ADD COLUMN "shift_down" INTEGER NOT NULL DEFAULT 0;
`
