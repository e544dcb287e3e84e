/** What each of the officer's own values was typed over, and those values as they stood when the paper was issued. */
export const sql = `
ALTER TABLE document ADD COLUMN "bases" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE document ADD COLUMN "typed" TEXT;
`
