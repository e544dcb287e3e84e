import type { MeetingState } from '../model/meeting.ts'

/**
 * What a meeting's state keeps from being changed. Rule: certified minutes are evidence (rulebook §5); a meeting that
 * was called off has nothing more to write. Either is opened again with a reason, never by the way.
 */
const LOCKED: ReadonlySet<MeetingState> = new Set(['certified', 'closed', 'cancelled'])

export const isLocked = (state: MeetingState): boolean => LOCKED.has(state)

/** Not held yet. */
const AHEAD: ReadonlySet<MeetingState> = new Set(['draft', 'scheduled', 'convened', 'postponed'])
export const canCallOff = (state: MeetingState): boolean => AHEAD.has(state)

/** Where a meeting goes that is opened again. */
export const reopensTo = (state: MeetingState): MeetingState | null =>
  state === 'certified' || state === 'closed'
    ? 'circulated'
    : state === 'cancelled' || state === 'postponed'
      ? 'scheduled'
      : null

/** Why it cannot be changed, and what to do. */
export const lockWords = (state: MeetingState): string =>
  state === 'cancelled'
    ? 'การประชุมนี้ยกเลิกแล้ว จึงแก้ไม่ได้ หากต้องแก้ให้เปิดใหม่พร้อมบอกเหตุผล'
    : 'รายงานการประชุมนี้รับรองแล้ว จึงแก้ไม่ได้ หากต้องแก้ให้เปิดใหม่พร้อมบอกเหตุผล'
