import type { Certainty } from './certainty.ts'

/**
 * When what is done in the year of an assessment (ita.md §4). Windows move while the year runs: an office keeps its own
 * rows with who announced them; these stand until then. Days as `YYYY-MM-DD`, null where none is known.
 */
export type Step = 'register' | 'survey' | 'disclosure' | 'scoring' | 'explain' | 'confirm' | 'result' | 'resultBelow'

export const STEP_LABELS: Record<Step, string> = {
  register: 'ลงทะเบียนและนำเข้าข้อมูลผู้มีส่วนได้ส่วนเสียในระบบ ITAS',
  survey: 'เก็บข้อมูลแบบวัด IIT และ EIT',
  disclosure: 'ตอบแบบวัด OIT',
  scoring: 'ตรวจให้คะแนนแบบวัด OIT',
  explain: 'ชี้แจงคะแนนเพิ่มเติม',
  confirm: 'ยืนยันผลคะแนน',
  result: 'ประกาศผลการประเมิน',
  resultBelow: 'ประกาศผลหน่วยงานต่ำกว่าระดับกรม (อำเภอ สถานีตำรวจ)',
}

export interface Window {
  step: Step
  from: string | null
  to: string | null
  announcedBy: string
  certainty: Certainty
}

const window = (
  step: Step,
  from: string | null,
  to: string | null,
  certainty: Certainty = 'sourced',
  announcedBy = '',
): Window => ({ step, from, to, certainty, announcedBy })

const CALENDAR: Readonly<Record<number, readonly Window[]>> = {
  2564: [
    window('register', '2021-02-01', '2021-03-31'),
    window('survey', '2021-04-01', '2021-05-31'),
    window('disclosure', '2021-03-01', '2021-04-30'),
    window('scoring', null, '2021-06-19'),
    window('explain', '2021-06-20', '2021-07-04'),
    window('confirm', '2021-07-05', '2021-07-19', 'sourced', 'ขยายเวลาครั้งที่ ๒ เหตุปรับปรุงระบบ ITAS'),
    window('result', '2021-08-26', '2021-08-26'),
  ],
  2565: [
    window('register', '2022-01-01', '2022-02-28'),
    window('survey', '2022-01-01', '2022-05-31', 'known'),
    window('disclosure', '2022-03-01', '2022-04-30'),
    window('scoring', '2022-05-01', '2022-05-31'),
    window('explain', '2022-06-01', '2022-06-15'),
    window('confirm', '2022-06-16', '2022-06-30'),
    window('result', '2022-08-01', '2022-08-01'),
  ],
  2566: [
    window('register', '2023-01-01', '2023-01-31', 'known'),
    window('result', '2023-08-10', '2023-08-10'),
    window('resultBelow', '2023-09-05', '2023-09-05'),
  ],
  2567: [
    window('register', '2024-01-01', null),
    window('confirm', null, '2024-06-30'),
    window('result', '2024-07-30', '2024-07-30'),
  ],
  2568: [
    window('register', '2025-01-01', '2025-01-31'),
    window('survey', '2025-02-01', '2025-05-31', 'sourced', 'แผนการขับเคลื่อน ITA จังหวัดกระบี่'),
    window('disclosure', '2025-01-01', '2025-04-30', 'sourced', 'แผนการขับเคลื่อน ITA จังหวัดกระบี่'),
    window('scoring', '2025-05-01', '2025-06-30', 'known'),
    window('result', '2025-08-15', '2025-08-15'),
  ],
}

/** The months of the last year whose windows are known, moved to a year that has none yet: a guess, and said to be one. */
export function calendarOf(fiscalYear: number): readonly Window[] {
  const known = CALENDAR[fiscalYear]
  if (known) return known
  const last = Math.max(...Object.keys(CALENDAR).map(Number))
  const years = fiscalYear - last
  if (years < 0) return []
  const moved = (day: string | null): string | null => day && `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return (CALENDAR[last] ?? []).map((one) => ({
    ...one,
    from: moved(one.from),
    to: moved(one.to),
    announcedBy: '',
    certainty: 'uncertain',
  }))
}
