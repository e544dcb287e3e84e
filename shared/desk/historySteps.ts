import type { MeetingState } from '../model/meeting.ts'
import { isLocked } from './locks.ts'

/** Which calls are one step to take back, and which are never taken back. */

type Input = Readonly<Record<string, unknown>>
const asInput = (value: unknown): Input => (typeof value === 'object' && value !== null ? (value as Input) : {})

/**
 * What is done before others' eyes stays: a number given is never given again, an issued paper and certified minutes
 * are evidence, versions of a template are all kept. Each has its own way back, with a reason on record.
 */
export const BARRIERS = {
  number: 'ออกเลขแล้ว เลิกทำไม่ได้ เพราะเลขที่ให้ไปแล้วต้องอยู่ในทะเบียน หากผิดให้ยกเลิกเลขพร้อมเหตุผลแล้วทำฉบับใหม่',
  void: 'ยกเลิกเลขแล้ว เลิกทำไม่ได้ ทะเบียนต้องแสดงเหตุผลที่ยกเลิก ให้ทำฉบับใหม่แทน',
  receipt: 'ลงรับหนังสือแล้ว เลิกทำไม่ได้ เพราะเลขรับต้องอยู่ในทะเบียน ให้แก้ข้อมูลในหนังสือรับแทน',
  issue: 'ออกเอกสารแล้ว เลิกทำไม่ได้ ให้ทำฉบับใหม่แทน',
  circulate: 'แจ้งเวียนรายงานการประชุมแล้ว เลิกทำไม่ได้ เพราะฉบับแจ้งเวียนตรึงไว้ให้คำขอแก้ไขอ้างถึง หากต้องแก้ให้บันทึกเป็นคำขอแก้ไข',
  certify: 'รับรองหรือปิดการประชุมแล้ว เลิกทำไม่ได้ หากต้องแก้ให้เปิดใหม่พร้อมบอกเหตุผล',
  reopen: 'เปิดการประชุมใหม่แล้ว เลิกทำไม่ได้ เพราะเหตุผลอยู่ในประวัติการประชุม ให้เปลี่ยนสถานะตามลำดับแทน',
  cancel: 'ยกเลิกการประชุมแล้ว เลิกทำไม่ได้ หากต้องแก้ให้เปิดใหม่พร้อมบอกเหตุผล',
  block: 'กันเลขหรือคืนเลขแล้ว เลิกทำไม่ได้ เพราะทะเบียนต้องแสดงเลขที่กันไว้ ให้คืนเลขพร้อมเหตุผลแทน',
  agenda: 'ออกหรือถอนระเบียบวาระแล้ว เลิกทำไม่ได้ ให้ออกฉบับแก้ไข หรือถอนฉบับล่าสุดในหน้าวาระแทน',
  template: 'แม่แบบเก็บไว้ทุกรุ่น เลิกทำไม่ได้ ให้กลับไปใช้รุ่นก่อนในหน้าแม่แบบ',
} as const
export type Barrier = keyof typeof BARRIERS

const ALWAYS: Readonly<Record<string, Barrier>> = {
  'letters.number': 'number',
  'letters.void': 'void',
  'letters.receive': 'receipt',
  'numberBlocks.reserve': 'block',
  'numberBlocks.hold': 'block',
  'numberBlocks.giveBack': 'block',
  'agendaVersions.issue': 'agenda',
  'agendaVersions.remove': 'agenda',
  'documents.number': 'number',
  'documents.issue': 'issue',
  'meetings.circulate': 'circulate',
  'meetings.certify': 'certify',
  'meetings.reopen': 'reopen',
  'templates.create': 'template',
  'templates.import': 'template',
}

export const JUDGED: readonly string[] = Object.keys(ALWAYS)

/** Why this call is never taken back; empty when it may be. */
export function barrierOf(method: string, input: unknown): Barrier | '' {
  const { what, change } = asInput(input)
  const known = ALWAYS[method]
  if (known) return known
  if (method === 'meetings.callOff' && what === 'cancelled') return 'cancel'
  const { state, receivedNumber } = asInput(change ?? input)
  if (/^meetings\.(create|update|follow)$/.test(method) && typeof state === 'string' && isLocked(state as MeetingState))
    return state === 'cancelled' ? 'cancel' : 'certify'
  if (/^letters\.(create|update)$/.test(method) && typeof receivedNumber === 'string' && receivedNumber !== '')
    return 'receipt'
  return ''
}

/** What a call has in common with the next one of the same kind. */
export interface Shape {
  /** Method and fields. */
  kind: string
  /** The record, where the call is about one that was there before. */
  record: string
}

/** Null for a call that is a step of its own whatever comes before or after it. */
export function shapeOf(method: string, input: unknown): Shape | null {
  const verb = method.split('.')[1] ?? ''
  const { id, change, values, ...rest } = asInput(input)
  const fields = (of: unknown) => Object.keys(asInput(of)).sort()
  switch (verb) {
    case 'update':
    case 'setValues': {
      const names = fields(change ?? values)
      // Every state is a place one may want to come back to, and so is every mark in a roster.
      return names.includes('state') || names.includes('status')
        ? null
        : { kind: `${method} ${names.join(' ')}`, record: String(id) }
    }
    case 'write':
      return { kind: method, record: String(id) }
    case 'create': {
      const owners = Object.entries(rest).filter(([name]) => /Id$/.test(name))
      return { kind: `${method} ${owners.map(([name, owner]) => `${name}=${owner}`).join(' ')}`, record: '' }
    }
    case 'remove':
      return { kind: method, record: '' }
    // A file of several years comes in year by year, and is one thing to take back.
    case 'import':
      return method === 'ita.import' ? { kind: method, record: String(rest.hash) } : null
    default:
      return null
  }
}

/** Typing in one place goes on for this long before it is a step of its own. */
const TYPING_MS = 60_000
/** A run through many records (a roster copied, rows renumbered) has no longer pauses than this. */
const RUN_MS = 120

/** Whether a call goes on with what the last one began. */
export function continues(
  last: { shape: Shape; begun: number; ended: number },
  next: { shape: Shape; at: number },
): boolean {
  if (last.shape.kind !== next.shape.kind || next.at < last.ended) return false
  const typing = next.shape.record !== '' && next.shape.record === last.shape.record
  return next.at - (typing ? last.begun : last.ended) <= (typing ? TYPING_MS : RUN_MS)
}
