import type { Services } from '../../../shared/api.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

type Written = 'attendances' | 'agendaItems' | 'resolutions' | 'clauses'

const PARENT = {
  attendances: 'meetingId',
  agendaItems: 'meetingId',
  resolutions: 'itemId',
  clauses: 'resolutionId',
} as const

/** The words of a clause are the meeting's; what becomes of it afterwards is not. */
const LATER: ReadonlySet<string> = new Set(['state', 'due', 'rhythm'])

/**
 * What belongs to a meeting is not changed once its minutes are certified or it is called off. Laid over the methods
 * of the nouns, so that every door is closed alike; only an exchange file, which is another office's word against this
 * one's, still goes by revision.
 */
export function withLocks(nouns: Pick<Services, Written>, { db, ports }: Context): Pick<Services, Written> {
  const meetingOfItem = async (id: string) =>
    (await records(db, 'agendaItems', ports).pick({ id }, ['meetingId'])).meetingId

  const meetingOf: Record<Written, (record: Record<string, unknown>) => Promise<string>> = {
    attendances: async ({ meetingId }) => String(meetingId),
    agendaItems: async ({ meetingId }) => String(meetingId),
    resolutions: async ({ itemId }) => meetingOfItem(String(itemId)),
    clauses: async ({ resolutionId }) =>
      meetingOfItem((await records(db, 'resolutions', ports).pick({ id: String(resolutionId) }, ['itemId'])).itemId),
  }

  async function refuse(list: Written, record: object): Promise<void> {
    const id = await meetingOf[list](record as Record<string, unknown>).catch(() => '')
    const [meeting] = await records(db, 'meetings', ports).list({ where: { id } })
    if (meeting && isLocked(meeting.state)) throw new AppError('refused', lockWords(meeting.state))
  }

  const locked = <W extends Written>(list: W): Services[W] => {
    const own = nouns[list] as Services['attendances']
    const belongs = (input: { id: string }) => records(db, list, ports).pick(input, [PARENT[list] as never])
    return {
      ...own,
      create: async (draft: never) => {
        await refuse(list, draft)
        return own.create(draft)
      },
      update: async (input: { id: string; revision: number; change: object }) => {
        const later = list === 'clauses' && Object.keys(input.change).every((name) => LATER.has(name))
        if (!later) await refuse(list, await belongs(input))
        return own.update(input as never)
      },
      remove: async (input: { id: string; revision: number }) => {
        await refuse(list, await belongs(input))
        return own.remove(input)
      },
    } as unknown as Services[W]
  }
  return {
    attendances: {
      ...locked('attendances'),
      absentRest: async (input) => {
        await refuse('attendances', input)
        return nouns.attendances.absentRest(input)
      },
      answeredCame: async (input) => {
        await refuse('attendances', input)
        return nouns.attendances.answeredCame(input)
      },
      paste: async (input) => {
        await refuse('attendances', input)
        return nouns.attendances.paste(input)
      },
    },
    agendaItems: {
      ...locked('agendaItems'),
      write: async (input) => {
        await refuse('agendaItems', { meetingId: await meetingOfItem(input.id) })
        return nouns.agendaItems.write(input)
      },
      move: async (input) => {
        await refuse('agendaItems', { meetingId: await meetingOfItem(input.id) })
        return nouns.agendaItems.move(input)
      },
      paste: async (input) => {
        await refuse('agendaItems', input)
        return nouns.agendaItems.paste(input)
      },
    },
    resolutions: locked('resolutions'),
    clauses: locked('clauses'),
  }
}
