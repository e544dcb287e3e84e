/** Names that only find an agency, because somebody wrote them so, and are never what it is called. */
export const sql = `
ALTER TABLE ita_name ADD COLUMN "variant" INTEGER NOT NULL DEFAULT 0 CHECK ("variant" IN (0, 1));
`
