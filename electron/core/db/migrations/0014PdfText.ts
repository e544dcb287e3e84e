/** The words of attached PDFs are read from now on: what was put off as unreadable is looked at again. */
export const sql = `
DELETE FROM file_text WHERE text = '' AND note LIKE '%PDF%';
`
