import type * as v from 'valibot'
import type { MeetingFile, Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import { parse } from '../../../shared/model/explain.ts'
import type { Meeting } from '../../../shared/model/meeting.ts'
import type { DraftOf } from '../../../shared/model/noun.ts'
import { type ListName, NOUNS, type Nouns } from '../../../shared/model/nouns.ts'
import { type ItemNode, itemTree, proseOf } from '../../../shared/oldMinutes/items.ts'
import type { ConfirmedMinutes } from '../../../shared/oldMinutes/model.ts'
import { longDate } from '../../../shared/thai/date.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'
import { nameKey } from '../../../shared/thai/nearName.ts'
import { parseName } from '../../../shared/thai/parseName.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { meetingFile } from './facts.ts'
import { linesOfFile } from './oldFile.ts'

/** Minutes of other days become records of a meeting, all of them in one transaction or none. */

type Verbs = Pick<Services['meetings'], 'readOld' | 'bringIn'>
type Ids = ReadonlyMap<string, string>
interface Place {
  meetingId: string
  parentId: string | null
  position: number
  carriedOut: boolean
}

export function createOldMinutes({ db, ports }: Context): Verbs {
  const list = <N extends ListName>(trx: Trx, name: N, where = {}) => records(trx, name, ports).list({ where })
  /** What is not said here stands as in any new record. */
  const create = <N extends ListName>(trx: Trx, name: N, draft: DraftOf<Nouns[N]>) =>
    records(trx, name, ports).create(parse(NOUNS[name].draft as v.GenericSchema<unknown, object>, draft))

  return {
    readOld: async ({ fileName, base64 }) => ({ lines: await linesOfFile(fileName, Buffer.from(base64, 'base64')) }),

    bringIn: (input): Promise<MeetingFile> =>
      db.transaction().execute(async (trx) => {
        const sittings = input.committeeId ? await list(trx, 'meetings', { committeeId: input.committeeId }) : []
        refuseTwice(sittings, input)
        const ids = await peopleByName(trx)
        const { attendees, pieces, recorder, checker, carriedOut, ...facts } = input
        const previous = sittings.filter(({ date }) => date < input.date).sort((a, b) => (a.date < b.date ? 1 : -1))[0]
        const meeting = await create(trx, 'meetings', {
          ...facts,
          startedAt: input.start,
          previousId: previous?.id ?? null,
          recorder: linked(recorder, ids),
          checker: linked(checker, ids),
        })
        await addAttendees(trx, meeting.id, attendees, ids)
        for (const [position, node] of itemTree(pieces).entries())
          await addItem(trx, { meetingId: meeting.id, parentId: null, position, carriedOut }, node)
        return meetingFile({ db: trx, ports }, meeting.id)
      }),
  }

  async function peopleByName(trx: Trx): Promise<Ids> {
    const people = await list(trx, 'people')
    const ids = new Map<string, string>()
    // Two of one name cannot be told apart here: neither is linked.
    const twice = new Set<string>()
    for (const person of people) {
      const key = nameKey(person)
      if (ids.has(key)) twice.add(key)
      ids.set(key, person.id)
    }
    for (const key of twice) ids.delete(key)
    return ids
  }

  async function addAttendees(trx: Trx, meetingId: string, attendees: ConfirmedMinutes['attendees'], ids: Ids) {
    const leads = (words: string) => /^ประธาน(?!หอ|สภาอุต|ชมรม|สมาคม)/.test(words)
    const byRole = attendees.findIndex(({ role }) => leads(role))
    const chair = byRole >= 0 ? byRole : attendees.findIndex(({ list, post }) => list === 'came' && leads(post))
    for (const [position, one] of attendees.entries()) {
      const { list: came, name, post, role, substitute, ownPost, reason, online } = one
      await create(trx, 'attendances', {
        ...{ meetingId, position, post, role, online },
        list: came === 'guest' ? 'guest' : 'member',
        personId: (name && !substitute && ids.get(nameKey(name))) || null,
        name: substitute ? null : name,
        chair: position === chair,
        status: came === 'absent' ? 'absent' : substitute ? 'substitute' : 'present',
        substitute: substitute && name ? { name, post: ownPost } : null,
        reason: came === 'absent' ? reason : '',
      })
    }
  }

  async function addItem(trx: Trx, place: Place, node: ItemNode): Promise<void> {
    const { meetingId, parentId, position, carriedOut } = place
    const { title, section } = node.item
    const made = await create(trx, 'agendaItems', {
      ...{ meetingId, parentId, position, title },
      section: parentId === null ? (section ?? 'other') : null,
    })
    const minutes = []
    let order = 0
    let said: Array<Extract<ItemNode['blocks'][number], { kind: 'text' | 'table' }>> = []
    for (const block of node.blocks) {
      if (block.kind !== 'decision') {
        said = [...said, block]
        continue
      }
      minutes.push(...proseOf(said))
      said = []
      const { label, decides: kind, text } = block.resolution
      const { id } = await create(trx, 'resolutions', { itemId: made.id, position: order++, label, kind, text })
      minutes.push({ type: 'resolution', resolutionId: id })
      for (const [at, { level, mark, text: words, ownerIds }] of block.clauses.entries())
        await create(trx, 'clauses', {
          ...{ resolutionId: id, position: at, level, mark, text: words, ownerIds },
          state: carriedOut ? 'done' : 'assigned',
        })
    }
    minutes.push(...proseOf(said))
    if (minutes.length > 0)
      await records(trx, 'agendaItems', ports).update({ id: made.id, revision: made.revision, change: { minutes } })
    for (const [at, child] of node.children.entries())
      await addItem(trx, { ...place, parentId: made.id, position: at }, child)
  }
}

function refuseTwice(sittings: readonly Meeting[], { number, year, date }: ConfirmedMinutes): void {
  const same = number === null ? undefined : sittings.find((one) => one.number === number && one.year === year)
  if (same)
    throw new AppError(
      'refused',
      toThaiDigits(
        `คณะนี้มีการประชุมครั้งที่ ${number}/${year} แล้ว (${longDate(same.date)}) ให้แก้ครั้งที่หรือคณะกรรมการ หรือเปิดการประชุมเดิมแทน`,
      ),
      { fields: { number: 'มีครั้งที่นี้แล้ว' } },
    )
  const day = number === null ? sittings.find((one) => one.number === null && one.date === date) : undefined
  if (day) throw new AppError('refused', toThaiDigits(`คณะนี้มีการประชุมเมื่อวันที่ ${longDate(date)} แล้ว ให้แก้วันที่หรือคณะกรรมการ`))
}

type Signed = ConfirmedMinutes['recorder']
/** A signatory names one of the directory where the name is theirs alone. */
function linked(signed: Signed, ids: Ids): Signed {
  if (!signed) return null
  const name = parseName(signed.name)
  return { ...signed, personId: (name && ids.get(nameKey(name))) ?? signed.personId }
}
