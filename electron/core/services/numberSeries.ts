import { registerDay, registerOf, runningOf } from '../../../shared/desk/registerNumber.ts'
import { AppError } from '../../../shared/errors.ts'
import type { NumberBlock, Register } from '../../../shared/model/letter.ts'
import { buddhistYear } from '../../../shared/thai/date.ts'
import { records, type Trx } from '../db/records.ts'
import type { Ports } from '../ports.ts'

export interface Series {
  officeId: string
  register: Register
  year: number
}

/** Running numbers of a register that letters have, whether they were given here or typed by hand. */
async function usedNumbers(trx: Trx, ports: Ports, { officeId, register, year }: Series): Promise<number[]> {
  const letters = await records(trx, 'letters', ports).list({
    where: { officeId, direction: register === 'received' ? 'in' : 'out' },
  })
  return letters
    .filter((letter) => {
      const day = registerDay(letter)
      return day !== null && buddhistYear(day) === year && registerOf(letter) === register
    })
    .map(runningOf)
    .filter((running) => running > 0)
}

const blocksOf = async (trx: Trx, ports: Ports, officeId: string): Promise<NumberBlock[]> =>
  records(trx, 'numberBlocks', ports).list({ where: { officeId } })

/**
 * The last number that is spoken for: given here, typed by hand, or set apart. A number of a block is never beyond it,
 * so the series cannot run into one.
 */
async function lastOf(trx: Trx, ports: Ports, series: Series): Promise<number> {
  const { officeId, register, year } = series
  const known = await records(trx, 'numberSeries', ports).list({ where: { officeId, register, year } })
  const blocks = (await blocksOf(trx, ports, officeId)).filter((one) => one.register === register && one.year === year)
  return Math.max(
    0,
    ...known.map(({ last }) => last),
    ...blocks.map(({ last }) => last),
    ...(await usedNumbers(trx, ports, series)),
  )
}

/** Takes numbers off the series, one after the other and none twice; answers the first of them. */
export async function takeFromSeries(trx: Trx, ports: Ports, series: Series, count = 1): Promise<number> {
  const first = (await lastOf(trx, ports, series)) + 1
  const last = first + count - 1
  const shelf = records(trx, 'numberSeries', ports)
  const { officeId, register, year } = series
  const [known] = await shelf.list({ where: { officeId, register, year } })
  if (known) await shelf.update({ id: known.id, revision: known.revision, change: { last } })
  else await shelf.create({ officeId, register, year, last })
  return first
}

/** The next free number of the blocks this machine holds. */
async function takeFromBlocks(trx: Trx, ports: Ports, series: Series, held: readonly NumberBlock[]): Promise<number> {
  const used = new Set(await usedNumbers(trx, ports, series))
  const own = held
    .filter(({ register, year }) => register === series.register && year === series.year)
    .sort((a, b) => a.first - b.first)
  for (const { id, revision, first, last, used: passed } of own) {
    for (let number = Math.max(first, passed + 1); number <= last; number++) {
      if (used.has(number)) continue
      await records(trx, 'numberBlocks', ports).update({ id, revision, change: { used: number } })
      return number
    }
  }
  throw new AppError(
    'refused',
    `เครื่องนี้ใช้เลขจากช่วงที่กันไว้ แต่${own.length > 0 ? 'ช่วงของทะเบียนนี้ใช้หมดแล้ว' : `ยังไม่มีช่วงของทะเบียนนี้ในปี ${series.year}`} ให้ขอกันช่วงใหม่จากเครื่องที่ถือทะเบียน หรือคืนช่วงเดิมหากเครื่องนี้จะถือทะเบียนเอง`,
  )
}

/**
 * The next number. A machine that holds a block of the office is not the one that keeps its registers: it takes from
 * blocks alone, in every register and year, for a number off the series might be given over there as well.
 */
export async function takeNumber(trx: Trx, ports: Ports, series: Series): Promise<number> {
  const held = (await blocksOf(trx, ports, series.officeId)).filter(
    ({ state, machine }) => state === 'reserved' && machine === ports.machine(),
  )
  return held.length > 0 ? takeFromBlocks(trx, ports, series, held) : takeFromSeries(trx, ports, series)
}
