import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { takeFromSeries } from './numberSeries.ts'

type Verbs = Pick<
  Services['numberBlocks'],
  'reserve' | 'hold' | 'giveBack' | 'machine' | 'create' | 'update' | 'remove'
>

/** Numbers set apart for a machine that is not connected; only these verbs make, change and end them. */
export function createNumberBlocks({ db, ports }: Context): Verbs {
  const blocks = records(db, 'numberBlocks', ports)
  return {
    machine: () => ({ name: ports.machine() }),

    reserve: ({ count, ...given }) =>
      db.transaction().execute(async (trx) => {
        const shelf = records(trx, 'numberBlocks', ports)
        const { officeId, register, year } = given
        const all = await shelf.list({ where: { officeId } })
        if (all.some(({ state, machine }) => state === 'reserved' && machine === ports.machine()))
          throw new AppError('refused', 'เครื่องนี้ใช้เลขจากช่วงที่กันไว้ จึงกันช่วงต่อไม่ได้ ให้กันจากเครื่องที่ถือทะเบียน')
        const first = await takeFromSeries(trx, ports, { officeId, register, year }, count)
        const draft = { ...given, first, last: first + count - 1, state: 'reserved', used: 0, machine: '', reason: '' }
        return shelf.create(draft)
      }),

    async hold({ id, revision, here }) {
      const { state, machine } = await blocks.get({ id })
      const own = ports.machine()
      if (state === 'returned') throw new AppError('refused', 'ช่วงเลขนี้คืนแล้ว ใช้อีกไม่ได้ ให้กันช่วงใหม่')
      if (machine !== '' && machine !== own)
        throw new AppError('refused', `ช่วงเลขนี้ใช้อยู่ที่เครื่อง ${machine} ให้เลิกใช้ที่เครื่องนั้นก่อน หรือคืนช่วงแล้วกันใหม่`)
      return blocks.update({ id, revision, change: { machine: here ? own : '' } })
    },

    async giveBack({ id, revision, reason }) {
      const { state } = await blocks.get({ id })
      if (state === 'returned') throw new AppError('refused', 'ช่วงเลขนี้คืนไปแล้ว')
      return blocks.update({ id, revision, change: { state: 'returned', reason: reason.trim() } })
    },

    create: () => {
      throw new AppError('refused', 'กันช่วงเลขได้ด้วยคำสั่ง กันช่วงเลข ซึ่งเลือกเลขถัดไปให้เอง')
    },

    async update({ id, revision, change }) {
      const { holder, note, ...fixed } = change
      if (Object.keys(fixed).length > 0)
        throw new AppError('refused', 'แก้ได้เฉพาะผู้ถือและหมายเหตุ เลขของช่วงที่กันแล้วแก้ไม่ได้ ให้คืนช่วงแล้วกันใหม่')
      const words = { ...(holder !== undefined && { holder }), ...(note !== undefined && { note }) }
      return blocks.update({ id, revision, change: words })
    },

    remove: () => {
      throw new AppError('refused', 'ช่วงเลขที่กันแล้วลบไม่ได้ เพราะเลขจะขาดไปจากทะเบียน ให้คืนช่วงพร้อมเหตุผลแทน')
    },
  }
}
