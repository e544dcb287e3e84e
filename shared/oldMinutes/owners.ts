import type { KnownAgency } from './model.ts'

/** Who carries out a clause: agencies that its text names as the doer. */

const plain = (text: string): string => text.replace(/[\s.]/g, '')
/** Those named behind other words (รายงาน…, ประสาน…, ของ…) are informed or asked, but do not carry it out. */
const DOER = /(?:ให้|มอบหมาย|มอบ|โดย)$/

export function ownersIn(text: string, agencies: readonly KnownAgency[]): string[] {
  const words = plain(text)
  const named = agencies
    .flatMap(({ id, name, shortName = '' }) => [name, shortName].map((one) => ({ id, name: plain(one) })))
    .filter(({ name }) => name.length >= 8)
    .sort((a, b) => b.name.length - a.name.length)
  const taken: Array<{ id: string; at: number; end: number }> = []
  for (const { id, name } of named) {
    const at = words.indexOf(name)
    // A longer name holds a shorter one: สำนักงานจังหวัด is not จังหวัด.
    if (at < 0 || taken.some((one) => at < one.end && at + name.length > one.at)) continue
    taken.push({ id, at, end: at + name.length })
  }
  taken.sort((a, b) => a.at - b.at)
  const doers = taken.filter(({ at }, index) => {
    const before = words.slice(0, at)
    // ให้ ก ข และ ค: those that follow the first of them without a word between carry it out as well.
    const previous = taken[index - 1]
    const beside =
      previous !== undefined && /^(?:และ|,|หรือ)?$/.test(words.slice(previous.end, at)) && isDoer(previous.at)
    return isDoer(at) || beside || before === ''
  })
  return [...new Set(doers.map(({ id }) => id))]

  function isDoer(at: number): boolean {
    return at === 0 || DOER.test(words.slice(0, at))
  }
}
