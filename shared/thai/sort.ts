/** Thai dictionary order. SQLite's own order is wrong for Thai, so lists are sorted in code. */
const collator = new Intl.Collator('th', { numeric: true })
export const byThai = (a: string, b: string): number => collator.compare(a, b)
