import type { Services } from '../../../shared/api.ts'
import { fieldWord } from '../../../shared/desk/historyFields.ts'
import { type Did, isReadable, stepSentence } from '../../../shared/desk/historyWords.ts'
import { AppError } from '../../../shared/errors.ts'
import type { HistoryChange, HistoryStep } from '../../../shared/historyApi.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Prose } from '../../../shared/model/prose.ts'
import { valueText } from '../../../shared/model/valueText.ts'
import type { Context } from '../createServices.ts'
import { codecOf } from '../db/columns.ts'
import {
  type Change,
  changesOf,
  type Group,
  groupsOf,
  imageOf,
  lastUndone,
  type Step,
  stepOf,
  stepsOf,
  turn,
  valueAfter,
  WentAlong,
} from '../db/history.ts'
import { schemaVersion } from '../db/migrate.ts'
import type { Db, Trx } from '../db/records.ts'
import { type Describe, describing } from './historyPlace.ts'
import { refuseBroken, refuseLater, refuseProtected, standingOf } from './historyRules.ts'

/** How many steps are read at a time while looking for those of an office: more when many are asked for. */
const pageOf = (limit: number): number => (limit < 10 ? 10 : 100)
/** As many records of one step as one reads. */
const SHOWN = 40

const OPPOSITE = { create: 'remove', remove: 'create', update: 'update' } as const

/** An undone step holds the images of the way back: what it made is kept as removed. */
const didOf = (step: Step, { what }: Pick<Change, 'what'>): Change['what'] =>
  step.undone === null ? what : OPPOSITE[what]

/** What a step was about first: what was removed before what hung on it, else in the order it was done. */
function inOrder(step: Step, groups: readonly Group[]): Group[] {
  const own = groups.filter(({ stepId }) => stepId === step.id)
  const rank = (group: Group) => (didOf(step, group) === 'remove' ? 0 : didOf(step, group) === 'create' ? 1 : 2)
  const sorted = step.undone === null ? own : own.toReversed()
  // Children go before what they hang on, so the last list of a removal is the one that was asked for.
  const removed = sorted.filter((group) => rank(group) === 0).toReversed()
  return [...removed, ...sorted.filter((group) => rank(group) > 0).sort((a, b) => rank(a) - rank(b))]
}

/** The image of an undone step is what it had written. */
const takenBack = ({ list, recordId }: Change, image: Record<string, unknown>): HistoryChange['taken'] =>
  list === 'agendaItems' && typeof image.minutes === 'string'
    ? { itemId: recordId, minutes: JSON.parse(image.minutes) as Prose }
    : null

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

export function createHistory({ db, sqlite, ports, journal }: Context): Services['history'] {
  const schema = schemaVersion(sqlite)

  async function shown(describe: Describe, step: Step, groups: readonly Group[]): Promise<HistoryStep> {
    const own = inOrder(step, groups)
    const main = own[0]
    const done: Did[] = []
    for (const group of own) {
      const { list, count, fields, recordId } = group
      done.push({
        list,
        count,
        what: didOf(step, group),
        fields: fields.map(camel),
        record: group === main ? await describe.record(list, recordId) : null,
      })
    }
    const lists = own.map(({ list }) => list)
    return {
      id: step.id,
      at: step.at,
      words: stepSentence(step.method, done),
      place: main ? await describe.where(main.list, main.recordId) : '',
      state: step.undone === null ? 'done' : step.undone > 0 ? 'undone' : 'past',
      barrier: step.undone === null ? standingOf(step, lists, schema) : '',
    }
  }

  const showOne = async (at: Db | Trx, step: Step): Promise<HistoryStep> =>
    shown(describing(at), step, await groupsOf(at, [step.id]))

  /** A step belongs to an office when what it was about does, or is shared by all. */
  async function isOf(describe: Describe, officeId: string | null, main: Group | undefined): Promise<boolean> {
    if (officeId === null || !main) return true
    const { officeId: found } = await describe.place(main.list, main.recordId)
    return found === null || found === officeId
  }

  async function list({
    officeId,
    recordId,
    limit,
    below,
    wanted = () => true,
  }: {
    officeId: string | null
    recordId: string | null
    limit: number
    below: number | null
    wanted?: (step: Step) => boolean
  }): Promise<Array<{ step: Step; groups: Group[]; describe: Describe }>> {
    const found: Array<{ step: Step; groups: Group[]; describe: Describe }> = []
    const describe = describing(db)
    const page = pageOf(limit)
    // What happened in a meeting is the history of the meeting.
    const ofMeeting = recordId !== null && (await describe.record('meetings', recordId)) !== null
    const inMeeting = async (main: Group | undefined) =>
      main !== undefined && (await describe.place(main.list, main.recordId)).meeting?.id === recordId
    for (let from = below ?? undefined; found.length < limit; ) {
      const steps = await stepsOf(db, {
        limit: page,
        below: from,
        recordId: ofMeeting ? undefined : (recordId ?? undefined),
      })
      const groups = await groupsOf(
        db,
        steps.map(({ id }) => id),
      )
      for (const step of steps) {
        if (found.length === limit) break
        const main = inOrder(step, groups)[0]
        if (!wanted(step) || !(ofMeeting ? await inMeeting(main) : await isOf(describe, officeId, main))) continue
        found.push({ step, groups, describe })
      }
      if (steps.length < page) break
      from = steps.at(-1)?.id
    }
    return found
  }

  async function turned(step: Step, undone: number | null): Promise<HistoryStep> {
    try {
      return await db.transaction().execute(async (trx) => {
        const now = await stepOf(trx, step.id)
        if (!now || (now.undone === null) === (undone === null))
          throw new AppError('refused', 'รายการนี้เปลี่ยนไปแล้ว ให้เปิดประวัติใหม่')
        const describe = describing(trx)
        const changes = await changesOf(trx, step.id)
        if (undone !== null) {
          const barrier = standingOf(
            now,
            changes.map((change) => change.list),
            schema,
          )
          if (barrier) throw new AppError('refused', barrier)
          await refuseLater(trx, describe, now)
        }
        await refuseProtected(describe, changes)
        await turn(trx, journal, now, undone, ports.now())
        await refuseBroken(trx, ports, describe, changes)
        return showOne(trx, { ...now, undone })
      })
    } catch (error) {
      throw refusal(error)
    }
  }

  return {
    async list(input) {
      const found = await list(input)
      return Promise.all(found.map(({ step, groups, describe }) => shown(describe, step, groups)))
    },

    async read({ step: id, recordId }) {
      const step = await stepOf(db, id)
      if (!step) throw new AppError('notFound', 'รายการนี้พ้นจากประวัติไปแล้ว')
      const describe = describing(db)
      const all = (await changesOf(db, id)).filter((change) => recordId === null || change.recordId === recordId)
      const changes: HistoryChange[] = []
      for (const change of all.slice(0, SHOWN)) {
        const { list: name, recordId: record, fields } = change
        const image = change.what === 'update' ? await imageOf(db, id, record) : {}
        const read: HistoryChange['fields'] = []
        for (const column of fields) {
          const label = fieldWord(name, camel(column))
          if (!label || !isReadable(camel(column))) continue
          const text = (value: unknown) =>
            valueText(codecOf(name).fromRow({ [column]: value as string })[camel(column)])
          const here = text(image[column])
          const there = text(await valueAfter(db, change, id, column))
          read.push(
            step.undone === null ? { label, before: here, after: there } : { label, before: there, after: here },
          )
        }
        changes.push({
          what: didOf(step, change),
          words: (await describe.thing(name, record)).trim() || NOUNS[name].label,
          fields: read,
          taken: step.undone === null ? null : takenBack(change, image),
        })
      }
      return { step: await showOne(db, step), changes, more: Math.max(0, all.length - SHOWN) }
    },

    async undo({ step: id, officeId }) {
      const step =
        id === null
          ? (await list({ officeId, recordId: null, limit: 1, below: null, wanted: (one) => one.undone === null }))[0]
              ?.step
          : await stepOf(db, id)
      if (!step) throw new AppError('refused', id === null ? 'ไม่มีรายการให้เลิกทำ' : 'รายการนี้พ้นจากประวัติไปแล้ว')
      const last = await lastUndone(db, Number.MAX_SAFE_INTEGER)
      return turned(step, (last?.undone ?? 0) + 1)
    },

    async redo({ officeId }) {
      const describe = describing(db)
      let below = Number.MAX_SAFE_INTEGER
      for (let step = await lastUndone(db, below); step; step = await lastUndone(db, below)) {
        const main = inOrder(step, await groupsOf(db, [step.id]))[0]
        if (await isOf(describe, officeId, main)) return turned(step, null)
        below = step.undone ?? 0
      }
      throw new AppError('refused', 'ไม่มีรายการให้ทำซ้ำ')
    },
  }
}

/** What the store itself holds against it. */
function refusal(cause: unknown): unknown {
  if (cause instanceof WentAlong)
    return new AppError(
      'refused',
      `เลิกทำไม่ได้ เพราะมี${NOUNS[cause.list].label}ที่ผูกกับรายการนี้เพิ่มขึ้นหลังจากนั้น ให้เลิกทำหรือลบรายการเหล่านั้นก่อน`,
    )
  if (!/CONSTRAINT/.test(String((cause as { code?: unknown }).code ?? ''))) return cause
  return new AppError('refused', 'เลิกทำไม่ได้ เพราะมีข้อมูลอื่นผูกอยู่ หรือข้อมูลที่รายการนี้อ้างถึงไม่มีแล้ว ให้แก้ข้อมูลที่ผูกกันก่อน', { cause })
}
