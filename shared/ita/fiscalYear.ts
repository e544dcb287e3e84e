/** The fiscal year of a day, in Buddhist era: it begins on 1 October of the year before. */
export function fiscalYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return year + 543 + (month >= 10 ? 1 : 0)
}
