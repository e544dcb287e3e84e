import type { Amendment } from '../../../../shared/model/amendment.ts'

/** What became of a request, in a word with its tone. */
export function verdictOf({ state, applied, kind }: Amendment): { words: string; tone: string } {
  if (state === 'rejected') return { words: 'ไม่รับ', tone: 'error' }
  if (state === 'open') return { words: 'รอพิจารณา', tone: 'attention' }
  if (kind === 'erratum') return { words: 'รับ ลงใบแก้คำผิด', tone: 'done' }
  return applied ? { words: 'รับ แก้ในรายงานแล้ว', tone: 'done' } : { words: 'รับ ยังไม่ได้แก้', tone: 'attention' }
}

export type Verdict = 'accepted' | 'rejected'

/** By place on the Thai (Kedmanee) keyboard, so they work while the other layout is on. */
export const VERDICTS: ReadonlyArray<{ id: Verdict; letter: string; code: string; label: string }> = [
  { id: 'accepted', letter: 'ร', code: 'KeyI', label: 'รับ' },
  { id: 'rejected', letter: 'ม', code: 'Comma', label: 'ไม่รับ' },
]

export const verdictOfKey = (event: { code: string; key: string }): Verdict | undefined =>
  VERDICTS.find(({ code, letter }) => code === event.code || letter === event.key)?.id
