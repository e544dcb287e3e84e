/** What was changed, so that it can be taken back. Frozen: a later change is a new migration. */
export const sql = `
CREATE TABLE journal_step (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "barrier" TEXT NOT NULL,
  "schema" INTEGER NOT NULL,
  "undone" INTEGER
) STRICT;
CREATE INDEX journal_step_undone ON journal_step ("undone") WHERE "undone" > 0;

CREATE TABLE journal_change (
  "id" INTEGER PRIMARY KEY,
  "step_id" INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE CASCADE,
  "of" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "what" TEXT NOT NULL CHECK ("what" IN ('create', 'update', 'remove')),
  "fields" TEXT NOT NULL,
  "image" TEXT CHECK (json_valid("image"))
) STRICT;
CREATE INDEX journal_change_step_id ON journal_change (step_id);
CREATE INDEX journal_change_record_id ON journal_change (record_id);

CREATE TRIGGER journal_step_begins AFTER INSERT ON journal_step BEGIN
  UPDATE journal_step SET "undone" = 0 WHERE "undone" > 0;
END;
`
