import type { Services } from '../../../shared/api.ts'
import type { DirectoryList, Receipt, Step } from '../../../shared/directory/step.ts'
import { handOver } from '../../../shared/directory/tenure.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Agency, Tenure } from '../../../shared/model/directory.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import { addDays } from '../../../shared/thai/date.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { mergeRecords } from './merging.ts'
import { nameOf, removeUnreferenced, type Shelf, shelfOf } from './references.ts'

type Merging = 'people' | 'posts' | 'agencies'
type Verbs = Services['directory'] & {
  hand: Services['posts']['hand']
  merge: { [L in Merging]: Services[L]['merge'] }
  remove: { [L in Merging]: Services[L]['remove'] }
  changeAgency: Services['agencies']['update']
  addTenure: Services['tenures']['create']
  changeTenure: Services['tenures']['update']
}

/** Fields that name another record; only there may a step's own name stand in for an id. */
const isReference = (field: string): boolean => /Ids?$/.test(field)

function withIds(values: Record<string, unknown>, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const real = (value: unknown): unknown => (typeof value === 'string' ? (ids.get(value) ?? value) : value)
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      !isReference(field) ? value : Array.isArray(value) ? value.map(real) : real(value),
    ]),
  )
}

/** A name within the steps that is used before it is made would be kept as if it were an id. */
function refuseBackward(steps: readonly Step[]): void {
  const names = new Set(steps.flatMap((step) => ('as' in step ? [step.as] : [])))
  for (const step of steps) {
    const values = 'as' in step ? step.draft : step.change
    const used = Object.entries(values).flatMap(([field, value]) => (isReference(field) ? [value].flat() : []))
    const early = used.find((value) => typeof value === 'string' && names.has(value))
    if (early) throw new AppError('badInput', `ขั้นตอนอ้างถึง “${early}” ก่อนที่จะสร้าง จึงยังไม่มีสิ่งใดถูกบันทึก`)
    if ('as' in step) names.delete(step.as)
  }
}

async function applySteps(trx: Trx, ports: Context['ports'], steps: readonly Step[]): Promise<Receipt> {
  const receipt: Receipt = { made: [], changed: [] }
  const ids = new Map<string, string>()
  refuseBackward(steps)
  for (const step of steps) {
    const shelf = shelfOf(trx, step.list, ports)
    if ('as' in step) {
      const record = await shelf.create(withIds(step.draft, ids))
      ids.set(step.as, record.id)
      receipt.made.push({ list: step.list, id: record.id, revision: record.revision })
      continue
    }
    const { list, id, revision } = step
    const stored = (await shelf.get({ id })) as unknown as Record<string, unknown>
    const before = Object.fromEntries(Object.keys(step.change).map((field) => [field, stored[field]]))
    const after = await shelf.update({ id, revision, change: withIds(step.change, ids) })
    receipt.changed.push({ list, id, revision: after.revision, before })
  }
  return receipt
}

const untouched = async (shelf: Shelf, { id, revision }: { id: string; revision: number }): Promise<boolean> =>
  (await shelf.list({ where: { id } }))[0]?.revision === revision

/** Takes steps back from the last to the first; what was changed or used since stays, and is named. */
async function takeBack(trx: Trx, ports: Context['ports'], { made, changed }: Receipt) {
  const kept: string[] = []
  let reverted = 0
  const keep = async (list: DirectoryList, id: string) => {
    const [record] = await shelfOf(trx, list, ports).list({ where: { id } })
    kept.push(`${NOUNS[list].label} ${record ? await nameOf(trx, ports, list, record) : '(ถูกลบไปแล้ว)'}`)
  }
  for (const { list, id, revision, before } of changed.toReversed()) {
    const shelf = shelfOf(trx, list, ports)
    if (await untouched(shelf, { id, revision })) {
      await shelf.update({ id, revision, change: before })
      reverted++
    } else await keep(list, id)
  }
  for (const { list, id, revision } of made.toReversed()) {
    const free = await untouched(shelfOf(trx, list, ports), { id, revision })
    const gone = free && (await removeUnreferenced(trx, ports, list, { id, revision }).catch(onlyRefusals))
    if (gone) reverted++
    else await keep(list, id)
  }
  return { reverted, kept }
}

function onlyRefusals(error: unknown): null {
  if (error instanceof AppError && error.code === 'refused') return null
  throw error
}

/** An agency under itself would have no top. */
async function refuseCircle(trx: Trx, ports: Context['ports'], id: string, parentId: string | null): Promise<void> {
  const parents = new Map((await records(trx, 'agencies', ports).list({})).map((one) => [one.id, one.parentId]))
  for (let at = parentId, left = parents.size; at !== null && left >= 0; at = parents.get(at) ?? null, left--) {
    if (at === id) throw new AppError('refused', 'หน่วยงานจะสังกัดตัวเองหรือหน่วยงานในสังกัดของตัวเองไม่ได้')
  }
}

function refuseBackwards({ since, until }: Pick<Tenure, 'since' | 'until'>): void {
  if (since !== null && until !== null && until < since) {
    throw new AppError('refused', 'วันที่พ้นต้องไม่มาก่อนวันที่เริ่มดำรงตำแหน่ง')
  }
}

/** The verbs of the directory: many changes at once, a post handed on, two records made one. */
export function createDirectory({ db, ports }: Context): Verbs {
  const whole = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work)
  const merge =
    <L extends Merging>(list: L) =>
    (input: { id: string; revision: number; otherId: string; otherRevision: number }) =>
      whole((trx) => mergeRecords(trx, ports, list, input))
  const remove =
    (list: Merging) =>
    (input: { id: string; revision: number }): Promise<{ id: string }> =>
      whole((trx) => removeUnreferenced(trx, ports, list, input))

  return {
    apply: ({ steps }) => whole((trx) => applySteps(trx, ports, steps)),
    revert: ({ receipt }) => whole((trx) => takeBack(trx, ports, receipt)),

    hand: ({ postId, personId, name, since, until, acting, beside, leaves }) =>
      whole(async (trx) => {
        if ((personId === null) === (name === null)) {
          throw new AppError('badInput', 'ระบุผู้ดำรงตำแหน่งคนใหม่ด้วยบุคคลในทำเนียบ หรือด้วยชื่อ อย่างใดอย่างหนึ่ง')
        }
        await records(trx, 'posts', ports).get({ id: postId })
        const all = await records(trx, 'tenures', ports).list({})
        const over = handOver(all, { postId, personId, since, until, acting, beside })
        const left = all.filter((one) => leaves.includes(one.id) && !over.ends.some(({ id }) => id === one.id))
        if (left.some((one) => one.personId !== personId)) {
          throw new AppError('refused', 'ตำแหน่งที่จะพ้นต้องเป็นของผู้ดำรงตำแหน่งคนใหม่')
        }
        const early = since !== null && left.find((one) => one.since !== null && one.since >= since)
        if (early) {
          throw new AppError(
            'refused',
            toThaiDigits('ตำแหน่งเดิมที่จะพ้นเริ่มในวันเดียวกันหรือหลังจากวันนี้ ให้แก้วันที่เริ่มของตำแหน่งเดิมก่อน'),
          )
        }
        const ending = since === null ? [] : [...over.ends, ...left]
        return applySteps(trx, ports, [
          ...(name ? [{ list: 'people' as const, as: 'new', draft: { ...NEW_PERSON, ...name } }] : []),
          ...ending.map(({ id, revision }) => ({
            list: 'tenures' as const,
            id,
            revision,
            change: { until: addDays(since ?? '', -1) },
          })),
          {
            list: 'tenures' as const,
            as: 'tenure',
            draft: { postId, personId: personId ?? 'new', since, until: over.until, acting },
          },
        ])
      }),

    merge: { people: merge('people'), posts: merge('posts'), agencies: merge('agencies') },
    remove: { people: remove('people'), posts: remove('posts'), agencies: remove('agencies') },

    changeAgency: ({ id, revision, change }) =>
      whole(async (trx): Promise<Agency> => {
        if (change.parentId) await refuseCircle(trx, ports, id, change.parentId)
        return records(trx, 'agencies', ports).update({ id, revision, change })
      }),
    addTenure: (draft) => {
      refuseBackwards(draft)
      return records(db, 'tenures', ports).create(draft)
    },
    changeTenure: ({ id, revision, change }) =>
      whole(async (trx): Promise<Tenure> => {
        const tenures = records(trx, 'tenures', ports)
        refuseBackwards({ ...(await tenures.get({ id })), ...change })
        return tenures.update({ id, revision, change })
      }),
  }
}

const NEW_PERSON = { phone: '', note: '' }
