/**
 * Results with what they are made of and where they were read; files they came from; names of agencies over the years;
 * goals, windows and corrections of the framework; papers of a year and of an agency in it. A total may be unknown,
 * which a column of the first version did not allow, so the table is made anew.
 */
const STAMPS =
  'id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1)'

export const sql = `
CREATE TABLE ita_import (
  ${STAMPS},
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "file" TEXT NOT NULL,
  "sheet" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "layout" TEXT NOT NULL,
  "fiscal_years" TEXT NOT NULL CHECK (json_valid("fiscal_years")),
  "rows" INTEGER NOT NULL
) STRICT;
CREATE INDEX ita_import_office_id ON ita_import (office_id);

CREATE TABLE ita_score_new (
  ${STAMPS},
  "ita_year_id" TEXT NOT NULL REFERENCES ita_year (id) ON DELETE CASCADE,
  "agency_id" TEXT NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
  "indicator" TEXT,
  "score" INTEGER,
  "grade" TEXT NOT NULL,
  "rank" INTEGER,
  "rank_of" INTEGER,
  "source" TEXT NOT NULL,
  "name" TEXT NOT NULL DEFAULT '',
  "type" TEXT,
  "district" TEXT NOT NULL DEFAULT '',
  "iit" INTEGER,
  "eit" INTEGER,
  "oit" INTEGER,
  "indicators" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("indicators")),
  "import_id" TEXT REFERENCES ita_import (id) ON DELETE SET NULL,
  "cells" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("cells")),
  "corrections" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("corrections"))
) STRICT;
INSERT INTO ita_score_new
  (id, created, updated, revision, ita_year_id, agency_id, indicator, score, grade, rank, rank_of, source)
  SELECT id, created, updated, revision, ita_year_id, agency_id, indicator, score, grade, rank, rank_of, source
  FROM ita_score;
DROP TABLE ita_score;
ALTER TABLE ita_score_new RENAME TO ita_score;
CREATE INDEX ita_score_ita_year_id ON ita_score (ita_year_id);
CREATE INDEX ita_score_agency_id ON ita_score (agency_id);
CREATE INDEX ita_score_import_id ON ita_score (import_id);

CREATE TABLE ita_name (
  ${STAMPS},
  "agency_id" TEXT NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "type" TEXT,
  "district" TEXT NOT NULL,
  "from" INTEGER,
  "to" INTEGER,
  "into_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX ita_name_agency_id ON ita_name (agency_id);
CREATE INDEX ita_name_into_id ON ita_name (into_id);

CREATE TABLE ita_target (
  ${STAMPS},
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "words" TEXT NOT NULL,
  "source" TEXT NOT NULL
) STRICT;
CREATE INDEX ita_target_office_id ON ita_target (office_id);
CREATE INDEX ita_target_agency_id ON ita_target (agency_id);

CREATE TABLE ita_window (
  ${STAMPS},
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "step" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  "announced_by" TEXT NOT NULL
) STRICT;
CREATE INDEX ita_window_office_id ON ita_window (office_id);

CREATE TABLE ita_correction (
  ${STAMPS},
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "source" TEXT NOT NULL
) STRICT;
CREATE INDEX ita_correction_office_id ON ita_correction (office_id);

ALTER TABLE oit_item ADD COLUMN "due" TEXT;
ALTER TABLE oit_item ADD COLUMN "result" TEXT;
ALTER TABLE oit_item ADD COLUMN "reason" TEXT NOT NULL DEFAULT '';
ALTER TABLE award ADD COLUMN "branch" TEXT NOT NULL DEFAULT '';

ALTER TABLE document ADD COLUMN "ita_year_id" TEXT REFERENCES ita_year (id) ON DELETE RESTRICT;
ALTER TABLE document ADD COLUMN "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT;
CREATE INDEX document_ita_year_id ON document (ita_year_id);
CREATE INDEX document_agency_id ON document (agency_id);
`
