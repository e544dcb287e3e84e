import { PROVINCES, provinceNamed } from '../../../shared/thai/provinces.ts'
import { fold, searching } from '../../../shared/thai/search.ts'

/** Provinces that hold the words, those that begin with them first. */
export function suggestProvinces(words: string): Array<{ id: string; name: string }> {
  const fits = searching(words)
  const starts = fold(words)
  return PROVINCES.filter(({ name }) => fits(name) && name !== words.trim())
    .sort((a, b) => Number(b.name.startsWith(starts)) - Number(a.name.startsWith(starts)))
    .map(({ name }) => ({ id: name, name }))
}

/** Said of a name that is none of the 77; it is taken all the same: an agency abroad or a bureau may have none. */
export const provinceWarning = (name: string): string => {
  const bare = name.trim()
  if (bare === '' || provinceNamed(bare)) return ''
  const meant = provinceNamed(bare.replace(/^(?:จังหวัด|จ\.)\s*/, ''))
  return meant ? `พิมพ์เฉพาะชื่อ: ${meant.name}` : `“${bare}” ไม่ใช่ชื่อจังหวัดใน ๗๗ จังหวัด เลือกจากรายการที่ขึ้นเมื่อพิมพ์`
}
