import { defineKind } from '../kind.ts'
import { cm } from '../page.ts'
import { personAt } from './meetingWords.ts'

/** ป้ายชื่อ for the table, two a sheet: whoever sits there, member or substitute, and the post of the seat. */
export const nameCards = defineKind({
  id: 'nameCards',
  label: 'ป้ายชื่อ',
  from: 'meeting',
  page: { top: cm(2), bottom: cm(1) },
  fields: {
    more: { input: 'lines', label: 'ป้ายเพิ่มเติม', hint: 'บรรทัดละหนึ่งป้าย: ชื่อ, ตำแหน่ง', optional: true },
  },
  prefill: () => ({ more: [] }),
  compose: (values, { attendances }) => {
    const cards = [
      ...attendances
        .filter((row) => row.status !== 'absent')
        .map((row) => ({ name: personAt(row), post: row.status === 'substitute' ? `แทน ${row.post}` : row.post })),
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
    return cards.length > 0
      ? [{ type: 'cards', cards }]
      : [{ type: 'line', text: 'ยังไม่มีรายชื่อผู้เข้าประชุม จึงยังไม่มีป้ายชื่อ', align: 'center' }]
  },
})
