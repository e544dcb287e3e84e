import type { DirectoryList } from '../../../shared/directory/step.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Tenure } from '../../../shared/model/directory.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import { records, type Trx } from '../db/records.ts'
import type { Ports } from '../ports.ts'
import { moveMentions, shelfOf } from './references.ts'

/** Two records of one thing become one: who named the other names the kept one, and the other goes. */

type Merged = Exclude<DirectoryList, 'tenures' | 'addresseeGroups'>
interface Pair {
  trx: Trx
  ports: Ports
  keep: string
  gone: string
}

const refuse = (sentence: string): never => {
  throw new AppError('refused', toThaiDigits(sentence))
}

const overlap = (a: Tenure, b: Tenure): boolean =>
  (a.since ?? '') <= (b.until ?? '9999') && (b.since ?? '') <= (a.until ?? '9999')

/** What both hold alike is written once; times that only overlap cannot both be true. */
async function uniteTenures({ trx, ports, keep, gone }: Pair, own: 'personId' | 'postId'): Promise<void> {
  const shelf = records(trx, 'tenures', ports)
  const other = own === 'personId' ? 'postId' : 'personId'
  const kept = await shelf.list({ where: { [own]: keep } })
  for (const one of await shelf.list({ where: { [own]: gone } })) {
    const rivals = kept.filter((held) => overlap(held, one) && (own === 'postId' || held[other] === one[other]))
    const twin = rivals.find(
      (held) =>
        held[other] === one[other] &&
        held.since === one.since &&
        held.until === one.until &&
        held.acting === one.acting,
    )
    if (twin) await shelf.remove(one)
    else if (rivals[0]) {
      const post = await records(trx, 'posts', ports).get({ id: one.postId })
      refuse(
        own === 'personId'
          ? `รวมไม่ได้ เพราะทั้งสองรายการดำรงตำแหน่ง${post.title}ในเวลาที่ทับกันแต่ไม่ตรงกัน ให้แก้วันเริ่มและวันพ้นให้ตรงกันก่อน`
          : `รวมไม่ได้ เพราะ${post.title}ทั้งสองรายการมีผู้ดำรงตำแหน่งในเวลาเดียวกัน ให้บันทึกวันพ้นของผู้ที่พ้นแล้วก่อน`,
      )
    }
  }
}

/** Two chairs in one room are two people: who sits there under both records cannot be one. */
async function refuseTwoSeats({ trx, ports, keep, gone }: Pair, field: 'personId' | 'postId'): Promise<void> {
  const seats = records(trx, 'seats', ports)
  const taken = new Set((await seats.list({ where: { [field]: keep } })).map((seat) => seat.committeeId))
  const both = (await seats.list({ where: { [field]: gone } })).find((seat) => taken.has(seat.committeeId))
  if (!both) return
  const { name } = await records(trx, 'committees', ports).get({ id: both.committeeId })
  refuse(`รวมไม่ได้ เพราะทั้งสองรายการอยู่ใน${name} ให้ลบออกจากคณะหนึ่งรายการก่อน`)
}

async function refuseTwoChairs({ trx, ports, keep, gone }: Pair): Promise<void> {
  const rows = records(trx, 'attendances', ports)
  const been = new Set((await rows.list({ where: { personId: keep } })).map((row) => row.meetingId))
  const both = (await rows.list({ where: { personId: gone } })).find((row) => been.has(row.meetingId))
  if (!both) return
  const { title, number, year } = await records(trx, 'meetings', ports).get({ id: both.meetingId })
  const named = [...title, number === null ? '' : `ครั้งที่ ${number}/${year}`].filter(Boolean).join(' ')
  refuse(`รวมไม่ได้ เพราะทั้งสองรายการอยู่ในรายชื่อผู้เข้าประชุมเดียวกัน (${named}) จึงเป็นคนละคน`)
}

async function refuseTwoScores({ trx, ports, keep, gone }: Pair): Promise<void> {
  const scores = records(trx, 'itaScores', ports)
  const keyOf = (one: { itaYearId: string; indicator: string | null }) => `${one.itaYearId} ${one.indicator}`
  const known = new Set((await scores.list({ where: { agencyId: keep } })).map(keyOf))
  if ((await scores.list({ where: { agencyId: gone } })).some((one) => known.has(keyOf(one)))) {
    refuse('รวมไม่ได้ เพราะทั้งสองหน่วยงานมีคะแนน ITA ของปีเดียวกัน ให้ลบคะแนนของหน่วยงานหนึ่งก่อน')
  }
}

const PREPARE: Record<Merged, (pair: Pair) => Promise<void>> = {
  async people(pair) {
    await refuseTwoSeats(pair, 'personId')
    await refuseTwoChairs(pair)
    await uniteTenures(pair, 'personId')
  },
  async posts(pair) {
    await refuseTwoSeats(pair, 'postId')
    await uniteTenures(pair, 'postId')
  },
  async agencies(pair) {
    await refuseTwoScores(pair)
    const agencies = records(pair.trx, 'agencies', pair.ports)
    const parents = new Map((await agencies.list({})).map((one) => [one.id, one.parentId]))
    for (const [below, above] of [
      [pair.keep, pair.gone],
      [pair.gone, pair.keep],
    ] as const) {
      for (let at = parents.get(below) ?? null, left = parents.size; at !== null && left > 0; left--) {
        if (at === above) refuse('รวมไม่ได้ เพราะหน่วยงานหนึ่งอยู่ในสังกัดของอีกหน่วยงาน ให้แก้ช่องสังกัดก่อน')
        at = parents.get(at) ?? null
      }
    }
  },
}

const blank = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0)

export async function mergeRecords(
  trx: Trx,
  ports: Ports,
  list: Merged,
  input: { id: string; revision: number; otherId: string; otherRevision: number },
): Promise<{ id: string }> {
  const { id: keep, otherId: gone } = input
  if (keep === gone) refuse('เลือกสองรายการที่ต่างกัน')
  const shelf = shelfOf(trx, list, ports)
  const [kept, other] = [await shelf.get({ id: keep }), await shelf.get({ id: gone })]
  await PREPARE[list]({ trx, ports, keep, gone })
  await moveMentions(trx, ports, list, gone, keep)
  // What only the other one knew is not lost.
  const known = Object.entries(other).filter(([field, value]) => !blank(value) && blank(kept[field]))
  await shelf.update({ id: keep, revision: input.revision, change: Object.fromEntries(known) })
  await shelf.remove({ id: gone, revision: input.otherRevision })
  return { id: keep }
}
