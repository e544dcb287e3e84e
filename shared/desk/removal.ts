import type { Document } from '../model/document.ts'
import type { Letter } from '../model/letter.ts'

/** What holds a meeting that someone would remove, and what would become of the rest. */

const SHOWN = 3
const named = (names: readonly string[]): string =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` และอีก ${names.length - SHOWN} ฉบับ` : ''}`

/** Went out of the office under a number: evidence that the meeting was called. */
const wentOut = ({ direction, state, number }: Letter): boolean =>
  direction === 'out' && state !== 'void' && number !== ''

/** Why a meeting cannot be removed and what to do instead; null when nothing holds it. */
export function heldBy(documents: readonly Document[], letters: readonly Letter[]): string | null {
  const issued = documents.filter(({ state }) => state === 'issued').map(({ title }) => title)
  const sent = letters.filter(wentOut).map(({ number }) => `ที่ ${number}`)
  const reasons = [
    issued.length > 0 && `มีเอกสารที่ออกแล้ว ${issued.length} ฉบับ (${named(issued)})`,
    sent.length > 0 && `มีหนังสือที่ออกเลขแล้ว ${sent.length} ฉบับ (${named(sent)})`,
  ].filter(Boolean)
  if (reasons.length === 0) return null
  return `ลบการประชุมนี้ไม่ได้ เพราะ${reasons.join(' และ')} ซึ่งต้องเก็บเป็นหลักฐาน หากไม่จัดประชุมให้ใช้ ยกเลิกการประชุม แทน โปรแกรมทำหนังสือแจ้งให้ด้วย`
}

/** Letters that stay in their register or list without a meeting. */
export const lettersLeft = (letters: readonly Letter[]): Letter[] => letters.filter((letter) => !wentOut(letter))
