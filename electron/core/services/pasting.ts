import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import { parse } from '../../../shared/model/explain.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'

interface Verbs {
  items: Services['agendaItems']['paste']
  guests: Services['attendances']['paste']
}

/** Rows of a pasted list, all of them or none: one step of history, one press to take back. */
export function createPasting({ db, ports }: Context): Verbs {
  const nextOf = (rows: ReadonlyArray<{ position: number }>): number =>
    1 + Math.max(-1, ...rows.map(({ position }) => position))

  async function belongs(trx: Trx, list: 'agendaItems' | 'attendances', meetingId: string) {
    await records(trx, 'meetings', ports).get({ id: meetingId })
    const all = await records(trx, list, ports).list({ where: { meetingId } })
    const known = new Map(all.map((one) => [one.id, one]))
    return (id: string) => {
      const found = known.get(id)
      if (!found) throw new AppError('notFound', 'รายการที่จะแก้ไม่อยู่ในการประชุมนี้แล้ว ให้ปิดแล้ววางใหม่')
      return found
    }
  }

  return {
    items: ({ meetingId, parentId, rows }) =>
      db.transaction().execute(async (trx) => {
        const items = records(trx, 'agendaItems', ports)
        const own = await belongs(trx, 'agendaItems', meetingId)
        if (parentId) own(parentId)
        let position = nextOf(await items.list({ where: { meetingId, parentId } }))
        for (const { id, ...words } of rows) {
          const { title, ...facts } = words
          if (id) await items.update({ id, revision: own(id).revision, change: facts })
          else {
            const draft = {
              ...facts,
              title,
              meetingId,
              parentId,
              position: position++,
              section: parentId ? null : 'other',
            }
            await items.create(parse(NOUNS.agendaItems.draft, draft, 'ระเบียบวาระ'))
          }
        }
        return items.list({ where: { meetingId } })
      }),

    guests: ({ meetingId, rows }) =>
      db.transaction().execute(async (trx) => {
        const roster = records(trx, 'attendances', ports)
        const own = await belongs(trx, 'attendances', meetingId)
        let position = nextOf(await roster.list({ where: { meetingId } }))
        for (const { id, name, post } of rows) {
          if (id) await roster.update({ id, revision: own(id).revision, change: { post } })
          else {
            const draft = { meetingId, list: 'guest', name, post, position: position++ }
            await roster.create(parse(NOUNS.attendances.draft, draft, 'ผู้เข้าร่วมประชุม'))
          }
        }
        return roster.list({ where: { meetingId } })
      }),
  }
}
