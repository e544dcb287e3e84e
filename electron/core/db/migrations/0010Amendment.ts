/** Corrections asked for in minutes; the issue that was circulated or certified, with its hash, day and meeting. */
export const sql = `
CREATE TABLE amendment (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "document_id" TEXT REFERENCES document (id) ON DELETE SET NULL,
  "attendance_id" TEXT REFERENCES attendance (id) ON DELETE SET NULL,
  "by" TEXT NOT NULL,
  "received" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "letter_id" TEXT REFERENCES letter (id) ON DELETE SET NULL,
  "item_id" TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  "page" INTEGER,
  "line" INTEGER,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "decided" TEXT,
  "applied" INTEGER NOT NULL CHECK ("applied" IN (0, 1))
) STRICT;
CREATE INDEX amendment_meeting_id ON amendment (meeting_id);
CREATE INDEX amendment_document_id ON amendment (document_id);
CREATE INDEX amendment_attendance_id ON amendment (attendance_id);
CREATE INDEX amendment_letter_id ON amendment (letter_id);
CREATE INDEX amendment_item_id ON amendment (item_id);

ALTER TABLE meeting ADD COLUMN "amend_by" TEXT;
ALTER TABLE meeting ADD COLUMN "minutes_id" TEXT REFERENCES document (id) ON DELETE SET NULL;
ALTER TABLE meeting ADD COLUMN "minutes_hash" TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN "certified" TEXT;
ALTER TABLE meeting ADD COLUMN "certified_at_id" TEXT REFERENCES meeting (id) ON DELETE SET NULL;
CREATE INDEX meeting_minutes_id ON meeting (minutes_id);
CREATE INDEX meeting_certified_at_id ON meeting (certified_at_id);
`
