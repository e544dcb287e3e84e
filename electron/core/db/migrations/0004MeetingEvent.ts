/** What happened to a meeting's date and state, and why a letter was voided. */
export const sql = `
CREATE TABLE meeting_event (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "old_date" TEXT,
  "old_start" TEXT,
  "new_date" TEXT,
  "new_start" TEXT,
  "reason" TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_event_meeting_id ON meeting_event (meeting_id);

ALTER TABLE letter ADD COLUMN "void_reason" TEXT NOT NULL DEFAULT '';
`
