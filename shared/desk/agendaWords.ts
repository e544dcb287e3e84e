import type { VersionItem } from '../model/agendaVersion.ts'
import type { AgendaChange, Aspect } from './agendaChanges.ts'

/** Changes of an agenda in sentences, as a secretary writes them in a covering letter. */

const named = ({ number, title }: VersionItem): string => `${number} ${title || 'ยังไม่มีชื่อเรื่อง'}`

export type ChangeLabel = 'เพิ่ม' | 'ตัดออก' | 'ย้าย' | 'แก้ไข'

export const changeLabel = (change: AgendaChange): ChangeLabel =>
  change.kind === 'added'
    ? 'เพิ่ม'
    : change.kind === 'removed'
      ? 'ตัดออก'
      : change.aspects.every((aspect) => aspect === 'moved')
        ? 'ย้าย'
        : 'แก้ไข'

/** The item, by the number it has, or had. */
export const changedItem = (change: AgendaChange): string => named(change.after ?? change.before)

const minutesWords = (minutes: number): string => (minutes > 0 ? `${minutes} นาที` : 'ไม่กำหนด')
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' ')

function filesWords(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((title) => !before.includes(title))
  const gone = before.filter((title) => !after.includes(title))
  if (added.length + gone.length === 0) return 'เปลี่ยนลำดับเอกสารแนบ'
  return [
    added.length > 0 ? `เพิ่มเอกสารแนบ ${quoted(added)}` : '',
    gone.length > 0 ? `ถอนเอกสารแนบ ${quoted(gone)}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function aspectWords(aspect: Aspect, before: VersionItem, after: VersionItem): string {
  switch (aspect) {
    case 'renamed':
      return `เปลี่ยนชื่อจาก “${before.title}” เป็น “${after.title}”`
    case 'moved':
      return before.number === after.number ? 'ย้ายลำดับ' : `ย้ายจาก ${before.number} มาเป็น ${after.number}`
    case 'owner':
      return `เปลี่ยนเจ้าของเรื่องจาก ${before.owner || 'ไม่ระบุ'} เป็น ${after.owner || 'ไม่ระบุ'}`
    case 'minutes':
      return `เปลี่ยนเวลาจาก ${minutesWords(before.minutes)} เป็น ${minutesWords(after.minutes)}`
    case 'brief':
      return before.brief === '' ? 'เพิ่มสรุปเรื่อง' : after.brief === '' ? 'ตัดสรุปเรื่อง' : 'แก้ไขสรุปเรื่อง'
    case 'attachments':
      return filesWords(before.attachments, after.attachments)
  }
}

/** What was done to the item; empty where its label says all. */
export const changeDetails = (change: AgendaChange): string[] =>
  change.kind === 'changed' ? change.aspects.map((aspect) => aspectWords(aspect, change.before, change.after)) : []
