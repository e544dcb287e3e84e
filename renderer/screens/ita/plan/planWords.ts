import type { Activity } from '../../../../shared/model/ita.ts'
import { SHORT_MONTHS } from '../../../../shared/thai/date.ts'

export const ACTIVITY_STATES: Record<Activity['state'], string> = {
  planned: 'ตามแผน',
  underway: 'กำลังดำเนินการ',
  done: 'เสร็จสิ้น',
  dropped: 'ไม่ดำเนินการ',
}

/** `2024-11` as พ.ย. 67. */
export function shortMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${SHORT_MONTHS[number - 1]} ${String(year + 543).slice(-2)}`
}

/** Owners as lines: agencies of the directory by their names, then those told in words alone. */
export const ownerLines = (
  { ownerIds, ownerWords }: Pick<Activity, 'ownerIds' | 'ownerWords'>,
  names: Readonly<Record<string, string>>,
): string[] => [...ownerIds.flatMap((id) => names[id] ?? []), ...ownerWords]

/** What is an agency by its whole name is that agency; the rest stays in words. */
export function readOwners(
  lines: readonly string[],
  agencies: ReadonlyArray<{ id: string; name: string }>,
): Pick<Activity, 'ownerIds' | 'ownerWords'> {
  const ids = new Map(agencies.map(({ id, name }) => [name, id]))
  const typed = lines.map((line) => line.replace(/^-\s*/, '').trim()).filter(Boolean)
  return { ownerIds: typed.flatMap((name) => ids.get(name) ?? []), ownerWords: typed.filter((name) => !ids.has(name)) }
}
