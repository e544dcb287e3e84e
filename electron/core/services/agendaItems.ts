import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AgendaItem } from '../../../shared/model/meeting.ts'
import { PROSE_BLOCKS } from '../../../shared/model/prose.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

const DEEPEST = 7

export function createAgendaItems({
  db,
  ports,
}: Context): Pick<Services['agendaItems'], 'move' | 'create' | 'update' | 'write'> {
  const items = records(db, 'agendaItems', ports)
  const exists = (id: string | null): Promise<boolean> =>
    items.get({ id: id ?? '' }).then(
      () => true,
      () => false,
    )
  return {
    async create(draft) {
      const siblings = await items.list({ where: { meetingId: draft.meetingId } })
      const parentElsewhere = draft.parentId && !siblings.some((item) => item.id === draft.parentId)
      if (parentElsewhere && (await exists(draft.parentId))) {
        throw new AppError('refused', 'เรื่องย่อยต้องอยู่ในการประชุมเดียวกับระเบียบวาระที่อยู่เหนือมัน')
      }
      return items.create(draft)
    },
    async update({ id, revision, change }) {
      const stored = await items.pick({ id }, ['parentId', 'meetingId'])
      // A place in the tree changes by move() alone, which keeps the tree a tree.
      const { parentId = stored.parentId, meetingId = stored.meetingId } = change
      if (parentId !== stored.parentId || meetingId !== stored.meetingId) {
        throw new AppError('refused', 'เปลี่ยนที่ของระเบียบวาระด้วยคำสั่งย้าย ไม่ใช่การแก้ไข')
      }
      return items.update({ id, revision, change })
    },
    async write({ id, revision, minutes: { at, removed, put } }) {
      const { minutes, ...stored } = await items.pick({ id }, ['minutes', 'revision'])
      const length = minutes.length - removed + put.length
      // Against another revision the places mean nothing: that is the conflict which update() tells of.
      if (stored.revision === revision && (at + removed > minutes.length || length > PROSE_BLOCKS)) {
        throw new AppError(
          'badInput',
          length > PROSE_BLOCKS
            ? `รายงานของเรื่องนี้ยาวเกิน ${PROSE_BLOCKS} ย่อหน้า ให้แบ่งเป็นเรื่องย่อย`
            : 'ตำแหน่งที่จะเขียนอยู่นอกรายงานของเรื่องนี้ ให้เปิดเรื่องนี้ใหม่แล้วแก้อีกครั้ง',
        )
      }
      const change = { minutes: minutes.toSpliced(at, removed, ...put) }
      const { created, updated, revision: written } = await items.update({ id, revision, change })
      return { id, created, updated, revision: written }
    },
    async move({ id, parentId, position }) {
      return db.transaction().execute(async (trx) => {
        const items = records(trx, 'agendaItems', ports)
        const moved = await items.get({ id })
        const all = await items.list({ where: { meetingId: moved.meetingId } })
        refuseImpossible(all, moved, parentId)
        const siblings = all.filter((item) => item.parentId === parentId && item.id !== id)
        siblings.splice(Math.min(position, siblings.length), 0, moved)
        for (const [at, item] of siblings.entries()) {
          const change =
            item.id === id
              ? { parentId, position: at, section: parentId ? null : (item.section ?? 'other') }
              : { position: at }
          if (item.position !== at || item.id === id)
            await items.update({ id: item.id, revision: item.revision, change })
        }
        return items.list({ where: { meetingId: moved.meetingId } })
      })
    },
  }
}

function refuseImpossible(all: readonly AgendaItem[], moved: AgendaItem, parentId: string | null): void {
  const byId = new Map(all.map((item) => [item.id, item]))
  const height = (id: string, limit = DEEPEST): number =>
    limit === 0
      ? 0
      : 1 + Math.max(0, ...all.filter((item) => item.parentId === id).map((child) => height(child.id, limit - 1)))
  // The items below it move along.
  let depth = height(moved.id)
  for (let at = parentId; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === moved.id) throw new AppError('refused', 'ย้ายระเบียบวาระไปไว้ใต้ตัวมันเองไม่ได้')
    if (!byId.has(at)) throw new AppError('notFound', 'ไม่พบระเบียบวาระที่จะย้ายไปไว้ใต้ อาจถูกลบไปแล้ว')
    if (++depth > DEEPEST) throw new AppError('refused', `ระเบียบวาระซ้อนกันได้ไม่เกิน ${DEEPEST} ชั้น`)
  }
}
