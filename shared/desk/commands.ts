/**
 * Everything that can be called by name from anywhere, once: the palette, the keyboard, the sheet of shortcuts and the
 * menu of the window are read from here.
 */

export const MENUS = ['แฟ้ม', 'แก้ไข', 'มุมมอง', 'ไป', 'เครื่องมือ', 'ช่วยเหลือ'] as const
export type Menu = (typeof MENUS)[number]

/** A key by its place on the keyboard: on the Thai layout the K key types า. */
export interface Key {
  code: string
  ctrl?: true
  shift?: true
  alt?: true
}

export interface Command {
  id: string
  label: string
  /** Other words for it, as one might type them. */
  also: string
  menu: Menu
  /** A place to go to; without it the desk knows what to do. */
  href?: string
  keys?: readonly Key[]
  /** Its keys belong to the text while one types. */
  notWhileTyping?: true
  /** The palette cannot ask for it: it is the palette, or it acts on the focus the palette takes away. */
  notByName?: true
}

const ctrl = (code: string): Key => ({ code, ctrl: true })
const ctrlShift = (code: string): Key => ({ code, ctrl: true, shift: true })
const alt = (code: string): Key => ({ code, alt: true })

export const COMMANDS: readonly Command[] = [
  { id: 'today', label: 'วันนี้', also: 'หน้าแรก งานค้าง ต้องทำ', menu: 'ไป', href: '/today', keys: [alt('Digit1')] },
  { id: 'meetings', label: 'การประชุม', also: 'ประชุม วาระ', menu: 'ไป', href: '/meetings', keys: [alt('Digit2')] },
  {
    id: 'oldMinutes',
    label: 'นำรายงานเก่าเข้า',
    also: 'รายงานการประชุมเก่า ไฟล์ Word สแกน นำเข้า',
    menu: 'แฟ้ม',
    href: '/meetings/old',
  },
  {
    id: 'papers',
    label: 'เอกสาร',
    also: 'หนังสือ บันทึก คำสั่ง ประกาศ',
    menu: 'ไป',
    href: '/papers',
    keys: [alt('Digit3')],
  },
  {
    id: 'registers',
    label: 'ทะเบียนหนังสือส่ง',
    also: 'ทะเบียน เลขหนังสือ ช่วงเลข',
    menu: 'ไป',
    href: '/registers/letter',
    keys: [alt('Digit4')],
  },
  {
    id: 'received',
    label: 'ทะเบียนหนังสือรับ',
    also: 'ทะเบียน รับหนังสือ ลงรับ',
    menu: 'ไป',
    href: '/registers/received',
    keys: [alt('Digit5')],
  },
  {
    id: 'directory',
    label: 'ทำเนียบ',
    also: 'บุคคล ตำแหน่ง หน่วยงาน กลุ่มผู้รับ',
    menu: 'ไป',
    href: '/directory',
    keys: [alt('Digit6')],
  },
  {
    id: 'resolutions',
    label: 'มติและข้อสั่งการ',
    also: 'ติดตามมติ ความก้าวหน้า ค้าง เลยกำหนด',
    menu: 'ไป',
    href: '/resolutions',
    keys: [alt('Digit7')],
  },
  {
    id: 'ita',
    label: 'ผลการประเมิน ITA',
    also: 'ITA คุณธรรม ความโปร่งใส คะแนน OIT ป.ป.ช. ปฏิทิน แผน',
    menu: 'ไป',
    href: '/ita',
    keys: [alt('Digit8')],
  },
  {
    id: 'undo',
    label: 'เลิกทำ',
    also: 'ย้อนกลับ undo',
    menu: 'แก้ไข',
    keys: [ctrl('KeyZ')],
    notWhileTyping: true,
  },
  {
    id: 'redo',
    label: 'ทำซ้ำ',
    also: 'redo',
    menu: 'แก้ไข',
    keys: [ctrlShift('KeyZ'), ctrl('KeyY')],
    notWhileTyping: true,
  },
  {
    id: 'history',
    label: 'ประวัติการแก้ไข',
    also: 'เลิกทำ ย้อนกลับ undo',
    menu: 'แก้ไข',
    keys: [ctrlShift('KeyH')],
  },
  {
    id: 'historyHere',
    label: 'ประวัติของรายการที่เปิดอยู่',
    also: 'ประวัติของวาระนี้ ของเดิม เปรียบเทียบ',
    menu: 'แก้ไข',
  },
  {
    id: 'find',
    label: 'ค้นหาในรายการ',
    also: 'find',
    menu: 'แก้ไข',
    keys: [ctrl('KeyF')],
    notByName: true,
  },
  {
    id: 'palette',
    label: 'ไปที่ หรือค้นหาทุกอย่าง',
    also: '',
    menu: 'ไป',
    keys: [ctrl('KeyK')],
    notByName: true,
  },
  {
    id: 'search',
    label: 'ค้นหาทุกอย่าง',
    also: 'ค้นหา มติเก่า ไฟล์แนบ search find',
    menu: 'แก้ไข',
    href: '/search',
    keys: [ctrlShift('KeyF')],
  },
  { id: 'pane', label: 'ส่วนถัดไปของหน้า', also: '', menu: 'มุมมอง', keys: [{ code: 'F6' }], notByName: true },
  {
    id: 'paneBack',
    label: 'ส่วนก่อนหน้าของหน้า',
    also: '',
    menu: 'มุมมอง',
    keys: [{ code: 'F6', shift: true }],
    notByName: true,
  },
  { id: 'list', label: 'แสดงหรือซ่อนรายการ', also: 'แถบรายการ', menu: 'มุมมอง', keys: [ctrl('Backslash')] },
  { id: 'side', label: 'แสดงหรือซ่อนสรุป', also: 'แถบข้าง', menu: 'มุมมอง', keys: [ctrlShift('Backslash')] },
  { id: 'look', label: 'หน้าจอสว่างหรือมืด', also: 'dark สี', menu: 'มุมมอง', href: '/settings/look' },
  { id: 'templates', label: 'แม่แบบเอกสาร', also: 'ถ้อยคำ รูปแบบ ระยะ', menu: 'เครื่องมือ', href: '/templates' },
  {
    id: 'office',
    label: 'ตั้งค่าสำนักงาน',
    also: 'ชื่อ ที่อยู่ เลขที่หนังสือ',
    menu: 'แฟ้ม',
    href: '/settings/office',
    keys: [ctrl('Comma')],
  },
  { id: 'paper', label: 'ตั้งค่าหน้ากระดาษ', also: 'ครุฑ อักษร ตัวเลข', menu: 'แฟ้ม', href: '/settings/paper' },
  {
    id: 'data',
    label: 'สำรองและส่งออกข้อมูล',
    also: 'backup นำเข้า ตรวจสอบ',
    menu: 'แฟ้ม',
    href: '/settings/data',
  },
  {
    id: 'exportAll',
    label: 'ส่งออกทั้งสำนักงาน',
    also: 'export Word Excel JSON ZIP โฟลเดอร์ ส่งมอบข้อมูล ย้ายโปรแกรม',
    menu: 'แฟ้ม',
    href: '/settings/export',
  },
  {
    id: 'help',
    label: 'วิธีใช้หน้านี้',
    also: 'คู่มือ ช่วยเหลือ help',
    menu: 'ช่วยเหลือ',
    keys: [{ code: 'F1' }],
  },
  {
    id: 'shortcuts',
    label: 'ปุ่มลัดทั้งหมด',
    also: 'คีย์ลัด แป้นพิมพ์ ช่วยเหลือ help',
    menu: 'ช่วยเหลือ',
    keys: [ctrl('Slash')],
  },
  {
    id: 'practice',
    label: 'เข้าหรือออกจากสำนักงานฝึกหัด',
    also: 'ฝึก ลอง ทดลอง ตัวอย่าง',
    menu: 'ช่วยเหลือ',
  },
]

interface Pressed {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

/** The command a key press asks for. On a Mac the command key stands for Ctrl. */
export const commandOfKey = (event: Pressed): Command | undefined =>
  COMMANDS.find(({ keys = [] }) =>
    keys.some(
      (key) =>
        key.code === event.code &&
        (key.ctrl ?? false) === (event.ctrlKey || event.metaKey) &&
        (key.shift ?? false) === event.shiftKey &&
        (key.alt ?? false) === event.altKey,
    ),
  )

const NAMED: Readonly<Record<string, string>> = { Slash: '/', Comma: ',', Backslash: '\\' }

/** `Ctrl+Shift+Z`, as it is printed beside a label. */
export function keyWords({ code, ...held }: Key): string {
  const letter = NAMED[code] ?? code.replace(/^Key|^Digit/, '')
  return [held.ctrl && 'Ctrl', held.alt && 'Alt', held.shift && 'Shift', letter].filter(Boolean).join('+')
}
