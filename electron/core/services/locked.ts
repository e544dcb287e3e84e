import type { Services } from '../../../shared/api.ts'
import { isLocked, lockWords } from '../../../shared/desk/locks.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'

type Written = 'attendances' | 'agendaItems' | 'resolutions' | 'clauses'

/** The words of a clause are the meeting's; what becomes of it afterwards is not. */
const LATER: ReadonlySet<string> = new Set(['state', 'due', 'rhythm'])

/**
 * What belongs to a meeting is not changed once its minutes are certified or it is called off. Laid over the methods
 * of the nouns, so that every door is closed alike; only an exchange file, which is another office's word against this
 * one's, still goes by revision.
 */
export function withLocks(nouns: Pick<Services, Written>, { db, ports }: Context): Pick<Services, Written> {
  const meetingOf: Record<Written, (record: Record<string, unknown>) => Promise<string>> = {
    attendances: async ({ meetingId }) => String(meetingId),
    agendaItems: async ({ meetingId }) => String(meetingId),
    resolutions: async ({ itemId }) => (await records(db, 'agendaItems', ports).get({ id: String(itemId) })).meetingId,
    clauses: async ({ resolutionId }) => {
      const { itemId } = await records(db, 'resolutions', ports).get({ id: String(resolutionId) })
      return (await records(db, 'agendaItems', ports).get({ id: itemId })).meetingId
    },
  }

  async function refuse(list: Written, record: object): Promise<void> {
    const id = await meetingOf[list](record as Record<string, unknown>).catch(() => '')
    const [meeting] = await records(db, 'meetings', ports).list({ where: { id } })
    if (meeting && isLocked(meeting.state)) throw new AppError('refused', lockWords(meeting.state))
  }

  const locked = <W extends Written>(list: W): Services[W] => {
    const own = nouns[list] as Services['attendances']
    const stored = records(db, list, ports)
    return {
      ...own,
      create: async (draft: never) => {
        await refuse(list, draft)
        return own.create(draft)
      },
      update: async (input: { id: string; revision: number; change: object }) => {
        const later = list === 'clauses' && Object.keys(input.change).every((name) => LATER.has(name))
        if (!later) await refuse(list, await stored.get(input))
        return own.update(input as never)
      },
      remove: async (input: { id: string; revision: number }) => {
        await refuse(list, await stored.get(input))
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
      move: async (input) => {
        await refuse('agendaItems', await records(db, 'agendaItems', ports).get(input))
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
