import { defineKind } from '../kind.ts'
import { part, words } from '../setting.ts'
import { personAt } from './meetingWords.ts'

/** ป้ายชื่อ for the table, two a sheet: whoever sits there, member or substitute, and the post of the seat. */
export const nameCards = defineKind({
  id: 'nameCards',
  label: 'ป้ายชื่อ',
  from: 'meeting',
  stage: 'day',
  rules: { top: 2, bottom: 1, pageNumbers: false },
  settings: {
    substitute: words('ตำแหน่งของผู้มาแทน', 'แทน {ตำแหน่ง}'),
    none: words('เมื่อยังไม่มีรายชื่อ', 'ยังไม่มีรายชื่อผู้เข้าประชุม จึงยังไม่มีป้ายชื่อ'),
    showPost: part('พิมพ์ตำแหน่งใต้ชื่อ'),
    showGuests: part('ทำป้ายให้ผู้เข้าร่วมประชุมที่ไม่ใช่กรรมการ'),
  },
  fields: {
    more: { input: 'lines', label: 'ป้ายเพิ่มเติม', hint: 'บรรทัดละหนึ่งป้าย: ชื่อ, ตำแหน่ง', optional: true },
  },
  prefill: () => ({ more: [] }),
  compose: (values, { attendances }, template) => {
    const cards = [
      ...attendances
        .filter((row) => row.status !== 'absent' && (row.list === 'member' || template.get('showGuests')))
        .map((row) => ({
          name: personAt(row),
          post: row.status === 'substitute' ? template.say('substitute', { ตำแหน่ง: row.post }) : row.post,
        })),
      ...values.more
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [name = '', ...post] = line.split(',')
          return { name: name.trim(), post: post.join(',').trim() }
        }),
    ]
      // A seat whose holder nobody knows is found by its post.
      .map(({ name, post }) => (name ? { name, post } : { name: post, post: '' }))
      .filter(({ name }) => name !== '')
      .map((card) => (template.get('showPost') ? card : { ...card, post: '' }))
    return cards.length > 0
      ? [{ type: 'cards', cards }]
      : [{ type: 'line', text: template.say('none'), align: 'center' }]
  },
})
