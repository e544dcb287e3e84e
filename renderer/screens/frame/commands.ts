import { KINDS } from '../../../shared/documents/kinds/index.ts'
import { fold, searching } from '../../../shared/thai/search.ts'

/** Places one can go to by name from anywhere. */
export interface Command {
  id: string
  label: string
  /** Other words for it, as one might type them. */
  also: string
  href: string
}

export const COMMANDS: readonly Command[] = [
  { id: 'today', label: 'วันนี้', also: 'หน้าแรก งานค้าง ต้องทำ', href: '/today' },
  { id: 'meetings', label: 'การประชุม', also: 'ประชุม วาระ', href: '/meetings' },
  { id: 'papers', label: 'เอกสาร', also: 'หนังสือ บันทึก คำสั่ง ประกาศ', href: '/papers' },
  { id: 'directory', label: 'ทำเนียบ', also: 'บุคคล ตำแหน่ง หน่วยงาน กลุ่มผู้รับ', href: '/directory' },
  { id: 'templates', label: 'แม่แบบเอกสาร', also: 'ถ้อยคำ รูปแบบ ระยะ', href: '/templates' },
  { id: 'office', label: 'ตั้งค่าสำนักงาน', also: 'ชื่อ ที่อยู่ เลขที่หนังสือ', href: '/settings/office' },
  { id: 'paper', label: 'ตั้งค่าหน้ากระดาษ', also: 'ครุฑ อักษร ตัวเลข', href: '/settings/paper' },
  { id: 'data', label: 'สำรองและส่งออกข้อมูล', also: 'backup นำเข้า ตรวจสอบ', href: '/settings/data' },
  { id: 'look', label: 'หน้าจอสว่างหรือมืด', also: 'dark สี', href: '/settings/look' },
]

const TEMPLATES: readonly Command[] = KINDS.map(({ id, label }) => ({
  id: `template-${id}`,
  label: `แม่แบบ ${label}`,
  also: '',
  href: `/templates/${id}`,
}))

/** Every word stands in a place's name or other words; templates of kinds only when asked for by name. */
export function matchingCommands(search: string): Command[] {
  const within = searching(search)
  return [...COMMANDS, ...TEMPLATES].filter(({ label, also }) => within(fold(`${label} ${also}`)))
}
