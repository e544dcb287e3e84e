import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { LETTER_SETTINGS, letter } from './letter.ts'

const BLANK = '…………………'

const named = (line: string): string[] =>
  line
    .split('/')
    .map((one) => one.trim())
    .filter(Boolean)
/** Provinces let each level sign and date the copy on its way up (rulebook §2.8; seed 002). */
const routed = (post: string): string => `${post} ……………… …./…./….`

/**
 * Rule: สำเนาคู่ฉบับ, ข้อ ๓๐: the letter itself with the mark above, and who drafted, typed and checked it at the
 * lower right (rulebook §2.8). It is the letter's own composition, so the two can never differ.
 */
export const fileCopy = defineKind({
  ...letter,
  id: 'fileCopy',
  label: 'สำเนาคู่ฉบับ',
  derived: true,
  settings: {
    ...LETTER_SETTINGS,
    mark: words('คำบนสำเนา', 'สำเนาคู่ฉบับ'),
    initials: words('ผู้ลงชื่อกำกับ คั่นด้วย /', 'ร่าง / พิมพ์ / ตรวจ'),
    routing: words(
      'สายการเสนอ คั่นด้วย /',
      'หัวหน้าส่วนราชการ / ผู้อำนวยการกลุ่มงาน / เจ้าหน้าที่',
      'เช่น รอง ผวจ. / ท้องถิ่นจังหวัด / ผอ.กลุ่มงาน',
    ),
    showRouting: part('พิมพ์สายการเสนอพร้อมที่ลงวันที่'),
  },
  compose: (values, facts, template) =>
    letter.compose(values, facts, template).map((block) => {
      if (block.type === 'emblem') return { ...block, mark: template.say('mark') }
      if (block.type === 'owner') {
        const routing = template.get('showRouting') ? named(template.say('routing')).map(routed) : []
        return { ...block, routing, initials: named(template.say('initials')).map((word) => `${BLANK}${word}`) }
      }
      return block
    }),
})
