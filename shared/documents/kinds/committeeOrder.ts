import { type Prose, paragraph } from '../../model/prose.ts'
import { signatory } from '../../saraban/signatory.ts'
import { fullName } from '../../thai/name.ts'
import { defineKind, type SeatFact } from '../kind.ts'
import { words } from '../setting.ts'
import { ORDER_SETTINGS, orderBlocks } from './order.ts'

const BODY = { committee: 'คณะกรรมการ', subcommittee: 'คณะอนุกรรมการ', workingGroup: 'คณะทำงาน' } as const

/**
 * Rule: คำสั่งแต่งตั้ง (แบบที่ ๔; rulebook §7): cause, the power it rests on, the composition from the committee's own
 * seats with the roles at the right margin, its duties, from when. The statute is the officer's to name, never ours.
 */
export const committeeOrder = defineKind({
  id: 'committeeOrder',
  label: 'คำสั่งแต่งตั้งคณะ',
  from: 'committee',
  rules: { continuation: true },
  settings: {
    ...ORDER_SETTINGS,
    composition: words('หัวข้อองค์ประกอบ', 'องค์ประกอบ'),
    duties: words('หัวข้อหน้าที่', 'หน้าที่และอำนาจ'),
    appoints: words('ประโยคแต่งตั้ง', 'จึงแต่งตั้ง{ชื่อคณะ} โดยมีองค์ประกอบ และหน้าที่และอำนาจ ดังต่อไปนี้'),
  },
  fields: {
    heading: { input: 'line', label: 'หัวเรื่อง' },
    number: { input: 'line', label: 'ที่', hint: 'เลขที่/ปี พ.ศ. เช่น ๑๒๓/๒๕๖๘', optional: true, atIssue: true },
    subject: { input: 'text', label: 'เรื่อง' },
    reason: { input: 'text', label: 'เหตุที่ออกคำสั่ง', hint: 'ด้วย… หรือ ตามที่ … นั้น', atIssue: true, optional: true },
    power: {
      input: 'text',
      label: 'อำนาจตามกฎหมาย',
      hint: 'อาศัยอำนาจตามความในมาตรา … แห่ง …',
      atIssue: true,
      optional: true,
    },
    effective: { input: 'line', label: 'วันที่ใช้บังคับ' },
    date: { input: 'date', label: 'สั่ง ณ วันที่', optional: true, atIssue: true },
    signatory: { input: 'signatory', label: 'ผู้ลงนาม' },
  },
  prefill: ({ office, committee, seats }) => ({
    heading: `คำสั่ง${office.name}`,
    number: committee.order?.number ?? '',
    subject: committee.order?.title || `แต่งตั้ง${named(committee.name, committee.body)}`,
    reason: '',
    power: '',
    effective: 'ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป',
    date: committee.order?.date ?? null,
    signatory: chairSigns(seats),
  }),
  compose: (values, { office, committee, seats }, template) => {
    const name = named(committee.name, committee.body)
    const body: Prose = [
      ...values.reason.split('\n').flatMap((line) => (line.trim() ? [paragraph(line.trim())] : [])),
      paragraph([values.power.trim(), template.say('appoints', { ชื่อคณะ: name })].filter(Boolean).join(' ')),
      paragraph(template.say('composition'), { mark: 'dot' }),
      ...seats.map((seat) => paragraph(`${seatWords(seat)}\t${seat.role}`, { level: 1, mark: 'outline' })),
      ...(committee.duties.length > 0
        ? [
            paragraph(template.say('duties'), { mark: 'dot' }),
            ...committee.duties.map((duty) => paragraph(duty, { level: 1, mark: 'outline' })),
          ]
        : []),
      ...(values.effective ? [paragraph(values.effective)] : []),
    ]
    return orderBlocks(office, { ...values, body }, template)
  },
})

/** The body's word before the name, once. */
const named = (name: string, body: keyof typeof BODY): string =>
  name.startsWith('คณะ') ? name : `${BODY[body]}${name}`

/** Rule: an ex-officio seat is its post; a person is named where the seat is that person's own (rulebook §7). */
const seatWords = ({ post, name }: SeatFact): string => post || (name ? fullName(name) : '……………………………………')

/** A governor who heads the committee also signs the order; anyone else is for the officer to say. */
function chairSigns(seats: readonly SeatFact[]) {
  const chair = seats.find(({ role, post }) => role.startsWith('ประธาน') && post.startsWith('ผู้ว่าราชการจังหวัด'))
  return chair?.name ? signatory(null, chair.name, chair.signs) : null
}
