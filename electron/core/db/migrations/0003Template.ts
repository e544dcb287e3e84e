/** Office templates, every version kept; papers made from a committee. */
export const sql = `
CREATE TABLE template (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "kind" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chosen" TEXT NOT NULL CHECK (json_valid("chosen")),
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX template_office_id ON template (office_id, kind, version);

ALTER TABLE document ADD COLUMN "committee_id" TEXT REFERENCES committee (id) ON DELETE RESTRICT;
CREATE INDEX document_committee_id ON document (committee_id);
`
