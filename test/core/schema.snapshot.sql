CREATE TRIGGER journal_step_begins AFTER INSERT ON journal_step BEGIN
  UPDATE journal_step SET "undone" = 0 WHERE "undone" > 0;
END;

CREATE TABLE acceptance (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "document_id" TEXT REFERENCES document (id) ON DELETE CASCADE,
  "meeting_id" TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  "rule" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;

CREATE TABLE activity (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "plan_id" TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "steps" TEXT NOT NULL CHECK (json_valid("steps")),
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "owner_ids" TEXT NOT NULL CHECK (json_valid("owner_ids")),
  "owner_words" TEXT NOT NULL CHECK (json_valid("owner_words")),
  "state" TEXT NOT NULL,
  "evidence" TEXT NOT NULL
) STRICT;

CREATE TABLE addressee_group (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "relay" TEXT NOT NULL,
  "post_ids" TEXT NOT NULL CHECK (json_valid("post_ids")),
  "position" INTEGER NOT NULL
) STRICT;

CREATE TABLE agency (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "parent_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "short_name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "sections" TEXT NOT NULL CHECK (json_valid("sections")),
  "phones" TEXT NOT NULL CHECK (json_valid("phones"))
) STRICT;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "parent_id" TEXT REFERENCES agenda_item (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "section" TEXT,
  "title" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "minutes_needed" INTEGER NOT NULL,
  "brief" TEXT NOT NULL,
  "minutes" TEXT NOT NULL CHECK (json_valid("minutes"))
, "presenter" TEXT NOT NULL DEFAULT '', "started_at" TEXT, "spent" INTEGER NOT NULL DEFAULT 0, "open" INTEGER NOT NULL DEFAULT 0 CHECK ("open" IN (0, 1)), "since" TEXT, "from_clause_id" TEXT REFERENCES clause (id) ON DELETE SET NULL) STRICT;

CREATE TABLE agenda_version (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "number" INTEGER NOT NULL,
  "issued" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "items" TEXT NOT NULL CHECK (json_valid("items"))
) STRICT;

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
, "progress_id" TEXT REFERENCES progress (id) ON DELETE CASCADE) STRICT;

CREATE TABLE attachment_part (
  "attachment_id" TEXT NOT NULL,
  "part" INTEGER NOT NULL,
  "data" BLOB NOT NULL,
  PRIMARY KEY ("attachment_id", "part")
) STRICT;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "list" TEXT NOT NULL,
  "seat_id" TEXT REFERENCES seat (id) ON DELETE SET NULL,
  "person_id" TEXT REFERENCES person (id) ON DELETE SET NULL,
  "name" TEXT CHECK (json_valid("name")),
  "post" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "chair" INTEGER NOT NULL CHECK ("chair" IN (0, 1)),
  "status" TEXT NOT NULL,
  "substitute" TEXT CHECK (json_valid("substitute")),
  "reason" TEXT NOT NULL,
  "online" INTEGER NOT NULL CHECK ("online" IN (0, 1)),
  "arrived" TEXT,
  "left" TEXT
, "reply" TEXT, "replied" TEXT, "reply_for" TEXT, "reply_substitute" TEXT CHECK (json_valid("reply_substitute")), "reply_reason" TEXT NOT NULL DEFAULT '', "reply_letter_id" TEXT REFERENCES letter (id) ON DELETE SET NULL, "arrived_item_id" TEXT REFERENCES agenda_item (id) ON DELETE SET NULL, "left_item_id" TEXT REFERENCES agenda_item (id) ON DELETE SET NULL, "outings" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("outings"))) STRICT;

CREATE TABLE award (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "ita_year_id" TEXT NOT NULL REFERENCES ita_year (id) ON DELETE CASCADE,
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "title" TEXT NOT NULL,
  "date" TEXT
, "branch" TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE clause (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "resolution_id" TEXT NOT NULL REFERENCES resolution (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "level" INTEGER NOT NULL,
  "mark" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "owner_ids" TEXT NOT NULL CHECK (json_valid("owner_ids")),
  "due" TEXT,
  "rhythm" TEXT,
  "state" TEXT NOT NULL
) STRICT;

CREATE TABLE committee (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "short_name" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "order" TEXT CHECK (json_valid("order")),
  "duties" TEXT NOT NULL CHECK (json_valid("duties")),
  "quorum" TEXT NOT NULL CHECK (json_valid("quorum")),
  "active" INTEGER NOT NULL CHECK ("active" IN (0, 1))
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "meeting_id" TEXT REFERENCES meeting (id) ON DELETE RESTRICT,
  "letter_id" TEXT REFERENCES letter (id) ON DELETE RESTRICT,
  "plan_id" TEXT REFERENCES plan (id) ON DELETE RESTRICT,
  "state" TEXT NOT NULL,
  "values" TEXT NOT NULL CHECK (json_valid("values")),
  "blocks" TEXT CHECK (json_valid("blocks")),
  "page" TEXT CHECK (json_valid("page")),
  "hash" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "date" TEXT,
  "issued" TEXT
, "committee_id" TEXT REFERENCES committee (id) ON DELETE RESTRICT, "bases" TEXT NOT NULL DEFAULT '{}', "typed" TEXT, "ita_year_id" TEXT REFERENCES ita_year (id) ON DELETE RESTRICT, "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT) STRICT;

CREATE TABLE file_text (
  "hash" TEXT PRIMARY KEY,
  "text" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;

CREATE TABLE ita_correction (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "what" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "source" TEXT NOT NULL
) STRICT;

CREATE TABLE ita_import (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "file" TEXT NOT NULL,
  "sheet" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "layout" TEXT NOT NULL,
  "fiscal_years" TEXT NOT NULL CHECK (json_valid("fiscal_years")),
  "rows" INTEGER NOT NULL
) STRICT;

CREATE TABLE ita_name (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "agency_id" TEXT NOT NULL REFERENCES agency (id) ON DELETE RESTRICT,
  "name" TEXT NOT NULL,
  "type" TEXT,
  "district" TEXT NOT NULL,
  "from" INTEGER,
  "to" INTEGER,
  "into_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT
, "variant" INTEGER NOT NULL DEFAULT 0 CHECK ("variant" IN (0, 1))) STRICT;

CREATE TABLE "ita_score" (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
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

CREATE TABLE ita_target (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "words" TEXT NOT NULL,
  "source" TEXT NOT NULL
) STRICT;

CREATE TABLE ita_window (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "step" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  "announced_by" TEXT NOT NULL
) STRICT;

CREATE TABLE ita_year (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "population" TEXT NOT NULL,
  "units" INTEGER NOT NULL,
  "mean" INTEGER,
  "grade" TEXT NOT NULL,
  "rank" INTEGER,
  "rank_of" INTEGER,
  "bands" TEXT NOT NULL CHECK (json_valid("bands")),
  "source" TEXT NOT NULL
) STRICT;

CREATE TABLE journal_change (
  "id" INTEGER PRIMARY KEY,
  "step_id" INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE CASCADE,
  "of" TEXT NOT NULL,
  "record_id" TEXT NOT NULL,
  "what" TEXT NOT NULL CHECK ("what" IN ('create', 'update', 'remove')),
  "fields" TEXT NOT NULL,
  "image" TEXT CHECK (json_valid("image"))
) STRICT;

CREATE TABLE journal_step (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "barrier" TEXT NOT NULL,
  "schema" INTEGER NOT NULL,
  "undone" INTEGER
) STRICT;

CREATE TABLE letter (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "meeting_id" TEXT REFERENCES meeting (id) ON DELETE RESTRICT,
  "direction" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "number" TEXT NOT NULL,
  "date" TEXT,
  "received_number" TEXT NOT NULL,
  "received_date" TEXT,
  "from" TEXT NOT NULL,
  "urgency" TEXT,
  "secrecy" TEXT,
  "heading" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "salutation" TEXT NOT NULL,
  "addressees" TEXT NOT NULL CHECK (json_valid("addressees")),
  "references" TEXT NOT NULL CHECK (json_valid("references")),
  "enclosures" TEXT NOT NULL CHECK (json_valid("enclosures")),
  "body" TEXT NOT NULL CHECK (json_valid("body")),
  "closing" TEXT NOT NULL,
  "signatory" TEXT CHECK (json_valid("signatory")),
  "owner" TEXT NOT NULL CHECK (json_valid("owner")),
  "copies" TEXT NOT NULL CHECK (json_valid("copies"))
, "void_reason" TEXT NOT NULL DEFAULT '', "received_time" TEXT, "action" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT '', "replaces_id" TEXT REFERENCES letter (id) ON DELETE SET NULL) STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "committee_id" TEXT REFERENCES committee (id) ON DELETE RESTRICT,
  "from_clause_id" TEXT REFERENCES clause (id) ON DELETE SET NULL,
  "title" TEXT NOT NULL CHECK (json_valid("title")),
  "number" INTEGER,
  "year" INTEGER,
  "date" TEXT NOT NULL,
  "start" TEXT NOT NULL,
  "end" TEXT,
  "started_at" TEXT,
  "closed_at" TEXT,
  "place" TEXT NOT NULL,
  "mode" TEXT NOT NULL,
  "online_means" TEXT NOT NULL,
  "hosts" TEXT NOT NULL CHECK (json_valid("hosts")),
  "state" TEXT NOT NULL,
  "previous_id" TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  "schedule" TEXT NOT NULL CHECK (json_valid("schedule")),
  "schedule_note" TEXT NOT NULL,
  "recorder" TEXT CHECK (json_valid("recorder")),
  "checker" TEXT CHECK (json_valid("checker"))
, "amend_by" TEXT, "minutes_id" TEXT REFERENCES document (id) ON DELETE SET NULL, "minutes_hash" TEXT NOT NULL DEFAULT '', "certified" TEXT, "certified_at_id" TEXT REFERENCES meeting (id) ON DELETE SET NULL) STRICT;

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

CREATE TABLE number_series (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "register" TEXT NOT NULL,
  "year" INTEGER NOT NULL,
  "last" INTEGER NOT NULL
) STRICT;

CREATE TABLE office (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "name" TEXT NOT NULL,
  "province" TEXT NOT NULL,
  "letter_code" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "address" TEXT NOT NULL CHECK (json_valid("address")),
  "owner" TEXT NOT NULL CHECK (json_valid("owner")),
  "memo_from" TEXT NOT NULL,
  "emblem" TEXT NOT NULL,
  "emblem_picture" TEXT NOT NULL,
  "font" TEXT NOT NULL,
  "digits" TEXT NOT NULL,
  "pitch" INTEGER NOT NULL
, "shift_right" INTEGER NOT NULL DEFAULT 0, "shift_down" INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE oit_item (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "ita_year_id" TEXT NOT NULL REFERENCES ita_year (id) ON DELETE CASCADE,
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "code" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "owner_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "url" TEXT NOT NULL,
  "evidence" TEXT NOT NULL,
  "position" INTEGER NOT NULL
, "due" TEXT, "result" TEXT, "reason" TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE pack (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "meeting_id" TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "set" TEXT NOT NULL,
  "parts" TEXT NOT NULL CHECK (json_valid("parts")),
  "pages" INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "title" TEXT NOT NULL,
  "given" TEXT NOT NULL,
  "family" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;

CREATE TABLE phrase (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "uses" INTEGER NOT NULL
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "fiscal_year" INTEGER NOT NULL,
  "title" TEXT NOT NULL
) STRICT;

CREATE TABLE post (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "title" TEXT NOT NULL,
  "salutation" TEXT NOT NULL
) STRICT;

CREATE TABLE progress (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "clause_id" TEXT NOT NULL REFERENCES clause (id) ON DELETE CASCADE,
  "agency_id" TEXT REFERENCES agency (id) ON DELETE RESTRICT,
  "date" TEXT NOT NULL,
  "percent" INTEGER,
  "text" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "letter_id" TEXT REFERENCES letter (id) ON DELETE RESTRICT,
  "evidence" TEXT NOT NULL
) STRICT;

CREATE TABLE resolution (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "item_id" TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL
) STRICT;

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

CREATE TABLE 'search_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_text_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE seat (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "committee_id" TEXT NOT NULL REFERENCES committee (id) ON DELETE CASCADE,
  "position" INTEGER NOT NULL,
  "post_id" TEXT REFERENCES post (id) ON DELETE RESTRICT,
  "person_id" TEXT REFERENCES person (id) ON DELETE RESTRICT,
  "role" TEXT NOT NULL,
  "role_words" TEXT NOT NULL
) STRICT;

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

CREATE TABLE template (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "office_id" TEXT NOT NULL REFERENCES office (id) ON DELETE RESTRICT,
  "kind" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "chosen" TEXT NOT NULL CHECK (json_valid("chosen")),
  "note" TEXT NOT NULL
) STRICT;

CREATE TABLE tenure (
  id TEXT PRIMARY KEY, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1),
  "post_id" TEXT NOT NULL REFERENCES post (id) ON DELETE RESTRICT,
  "person_id" TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  "since" TEXT,
  "until" TEXT,
  "acting" TEXT
) STRICT;

CREATE INDEX acceptance_document_id ON acceptance (document_id);

CREATE INDEX acceptance_meeting_id ON acceptance (meeting_id);

CREATE INDEX activity_plan_id ON activity (plan_id);

CREATE INDEX addressee_group_office_id ON addressee_group (office_id);

CREATE INDEX agency_parent_id ON agency (parent_id);

CREATE INDEX agenda_item_from_clause_id ON agenda_item (from_clause_id);

CREATE INDEX agenda_item_meeting_id ON agenda_item (meeting_id);

CREATE INDEX agenda_item_owner_id ON agenda_item (owner_id);

CREATE INDEX agenda_item_parent_id ON agenda_item (parent_id);

CREATE INDEX agenda_version_meeting_id ON agenda_version (meeting_id);

CREATE INDEX amendment_attendance_id ON amendment (attendance_id);

CREATE INDEX amendment_document_id ON amendment (document_id);

CREATE INDEX amendment_item_id ON amendment (item_id);

CREATE INDEX amendment_letter_id ON amendment (letter_id);

CREATE INDEX amendment_meeting_id ON amendment (meeting_id);

CREATE INDEX attachment_item_id ON attachment (item_id);

CREATE INDEX attachment_letter_id ON attachment (letter_id);

CREATE INDEX attachment_office_id ON attachment (office_id);

CREATE INDEX attachment_progress_id ON attachment (progress_id);

CREATE INDEX attendance_arrived_item_id ON attendance (arrived_item_id);

CREATE INDEX attendance_left_item_id ON attendance (left_item_id);

CREATE INDEX attendance_meeting_id ON attendance (meeting_id);

CREATE INDEX attendance_person_id ON attendance (person_id);

CREATE INDEX attendance_reply_letter_id ON attendance (reply_letter_id);

CREATE INDEX attendance_seat_id ON attendance (seat_id);

CREATE INDEX award_agency_id ON award (agency_id);

CREATE INDEX award_ita_year_id ON award (ita_year_id);

CREATE INDEX clause_resolution_id ON clause (resolution_id);

CREATE INDEX committee_office_id ON committee (office_id);

CREATE INDEX document_agency_id ON document (agency_id);

CREATE INDEX document_committee_id ON document (committee_id);

CREATE INDEX document_ita_year_id ON document (ita_year_id);

CREATE INDEX document_letter_id ON document (letter_id);

CREATE INDEX document_meeting_id ON document (meeting_id);

CREATE INDEX document_office_id ON document (office_id);

CREATE INDEX document_plan_id ON document (plan_id);

CREATE INDEX ita_correction_office_id ON ita_correction (office_id);

CREATE INDEX ita_import_office_id ON ita_import (office_id);

CREATE INDEX ita_name_agency_id ON ita_name (agency_id);

CREATE INDEX ita_name_into_id ON ita_name (into_id);

CREATE INDEX ita_score_agency_id ON ita_score (agency_id);

CREATE INDEX ita_score_import_id ON ita_score (import_id);

CREATE INDEX ita_score_ita_year_id ON ita_score (ita_year_id, updated, revision);

CREATE INDEX ita_target_agency_id ON ita_target (agency_id);

CREATE INDEX ita_target_office_id ON ita_target (office_id);

CREATE INDEX ita_window_office_id ON ita_window (office_id);

CREATE INDEX ita_year_office_id ON ita_year (office_id);

CREATE INDEX journal_change_record_id ON journal_change (record_id);

CREATE INDEX journal_change_step_id ON journal_change (step_id);

CREATE INDEX journal_step_undone ON journal_step ("undone") WHERE "undone" > 0;

CREATE INDEX letter_meeting_id ON letter (meeting_id);

CREATE INDEX letter_office_id ON letter (office_id);

CREATE INDEX letter_replaces_id ON letter (replaces_id);

CREATE INDEX meeting_certified_at_id ON meeting (certified_at_id);

CREATE INDEX meeting_committee_id ON meeting (committee_id);

CREATE INDEX meeting_event_meeting_id ON meeting_event (meeting_id);

CREATE INDEX meeting_from_clause_id ON meeting (from_clause_id);

CREATE INDEX meeting_minutes_id ON meeting (minutes_id);

CREATE INDEX meeting_office_id ON meeting (office_id);

CREATE INDEX meeting_previous_id ON meeting (previous_id);

CREATE INDEX number_block_office_id ON number_block (office_id);

CREATE INDEX number_series_office_id ON number_series (office_id);

CREATE INDEX oit_item_agency_id ON oit_item (agency_id);

CREATE INDEX oit_item_ita_year_id ON oit_item (ita_year_id);

CREATE INDEX oit_item_owner_id ON oit_item (owner_id);

CREATE INDEX pack_meeting_id ON pack (meeting_id);

CREATE INDEX pack_office_id ON pack (office_id);

CREATE INDEX plan_office_id ON plan (office_id);

CREATE INDEX post_agency_id ON post (agency_id);

CREATE INDEX progress_agency_id ON progress (agency_id);

CREATE INDEX progress_clause_id ON progress (clause_id);

CREATE INDEX progress_letter_id ON progress (letter_id);

CREATE INDEX resolution_item_id ON resolution (item_id);

CREATE INDEX seat_committee_id ON seat (committee_id);

CREATE INDEX seat_person_id ON seat (person_id);

CREATE INDEX seat_post_id ON seat (post_id);

CREATE INDEX sending_answer_id ON sending (answer_id);

CREATE INDEX sending_document_id ON sending (document_id, recipient);

CREATE INDEX sending_office_id ON sending (office_id);

CREATE INDEX template_office_id ON template (office_id, kind, version);

CREATE INDEX tenure_person_id ON tenure (person_id);

CREATE INDEX tenure_post_id ON tenure (post_id);
