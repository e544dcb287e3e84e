import type { ResultRow } from '../itaApi.ts'
import type { ItaYear } from '../model/ita.ts'
import { figuresOf, hasTotal } from './figures.ts'
import { TOLERANCE } from './score.ts'
import { printed } from './words.ts'

/** Where what an office wrote down of a year and what its results say part, and what looks like a slip in it. */
export function disagreements(told: ItaYear, results: readonly ResultRow[]): string[] {
  const said: string[] = []
  const bands = told.bands.reduce((all, { count }) => all + count, 0)
  const passed = told.bands.reduce((all, { from, count }) => all + (from >= 8500 ? count : 0), 0)
  const units = told.units || bands
  // The mean was typed where the share belongs, or the other way round (ita.md §5.3 K8).
  if (told.mean !== null && bands > 0 && units > 0 && told.mean === Math.round((passed * 10_000) / units))
    said.push(`คะแนนเฉลี่ย ${printed(told.mean)} เท่ากับร้อยละของหน่วยงานที่ผ่านพอดี อาจคัดลอกมาผิดช่อง ให้ตรวจกับต้นเรื่อง`)
  if (told.units > 0 && bands > 0 && bands !== told.units)
    said.push(`จำนวนในแต่ละระดับรวมกันได้ ${bands} แห่ง แต่บันทึกจำนวนหน่วยงานไว้ ${told.units} แห่ง`)
  const scored = results.filter(hasTotal)
  if (scored.length === 0) return said
  if (told.units > 0 && results.length < told.units)
    return [...said, `มีคะแนนรายหน่วยงาน ${results.length} จาก ${told.units} แห่ง จึงใช้ตัวเลขที่บันทึกไว้จนกว่าจะครบ`]
  const counted = figuresOf(told.fiscalYear, results, null)
  if (told.units > 0 && told.units !== results.length)
    said.push(`บันทึกไว้ ${told.units} แห่ง นับจากคะแนนรายหน่วยงานได้ ${results.length} แห่ง`)
  if (told.mean !== null && counted.mean !== null && Math.abs(told.mean - counted.mean) > TOLERANCE)
    said.push(`คะแนนเฉลี่ยที่บันทึกไว้ ${printed(told.mean)} นับจากคะแนนรายหน่วยงานได้ ${printed(counted.mean)}`)
  for (const { grade, count } of told.bands) {
    const own = counted.bands.find(({ level }) => level === grade)
    if (own && own.count !== count)
      said.push(`ระดับ ${grade} บันทึกไว้ ${count} แห่ง นับจากคะแนนรายหน่วยงานได้ ${own.count} แห่ง`)
  }
  return said
}
