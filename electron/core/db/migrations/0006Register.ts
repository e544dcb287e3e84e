/** Receipt of letters, numbers set apart for another machine, letters that go out instead of others, reply slips. */
export const sql = `
ALTER TABLE letter ADD COLUMN "received_time" TEXT;
ALTER TABLE letter ADD COLUMN "action" TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE letter ADD COLUMN "replaces_id" TEXT REFERENCES letter (id) ON DELETE SET NULL;
CREATE INDEX letter_replaces_id ON letter (replaces_id);

ALTER TABLE attendance ADD COLUMN "reply" TEXT;
ALTER TABLE attendance ADD COLUMN "replied" TEXT;
ALTER TABLE attendance ADD COLUMN "reply_for" TEXT;
ALTER TABLE attendance ADD COLUMN "reply_substitute" TEXT CHECK (json_valid("reply_substitute"));
ALTER TABLE attendance ADD COLUMN "reply_reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE attendance ADD COLUMN "reply_letter_id" TEXT REFERENCES letter (id) ON DELETE SET NULL;
CREATE INDEX attendance_reply_letter_id ON attendance (reply_letter_id);

CREATE TABLE number_block (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "register" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  "holder" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "used" INTEGER NOT NULL,
  "machine" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;
CREATE INDEX number_block_office_id ON number_block (office_id);
`
