/** Whether results of a year were changed is told by the index alone: it carries what a change moves. */
export const sql = `
DROP INDEX ita_score_ita_year_id;
CREATE INDEX ita_score_ita_year_id ON ita_score (ita_year_id, updated, revision);
`
