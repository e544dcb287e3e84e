/** When members came and went, at which item; when an item came up, how long it took and whether it is being dealt with. */
export const sql = `
ALTER TABLE attendance ADD COLUMN "arrived_item_id" TEXT REFERENCES agenda_item (id) ON DELETE SET NULL;
ALTER TABLE attendance ADD COLUMN "left_item_id" TEXT REFERENCES agenda_item (id) ON DELETE SET NULL;
ALTER TABLE attendance ADD COLUMN "outings" TEXT NOT NULL DEFAULT '[]' CHECK (json_valid("outings"));
CREATE INDEX attendance_arrived_item_id ON attendance (arrived_item_id);
CREATE INDEX attendance_left_item_id ON attendance (left_item_id);

ALTER TABLE agenda_item ADD COLUMN "started_at" TEXT;
ALTER TABLE agenda_item ADD COLUMN "spent" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agenda_item ADD COLUMN "open" INTEGER NOT NULL DEFAULT 0 CHECK ("open" IN (0, 1));
ALTER TABLE agenda_item ADD COLUMN "since" TEXT;
`
