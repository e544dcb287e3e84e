import type { MeetingFile } from '../api.ts'
import { allItems } from '../documents/kinds/clauseWords.ts'
import { itemLabel } from '../documents/kinds/meetingHead.ts'
import type { Amendment } from '../model/amendment.ts'
import type { Meeting, MeetingState } from '../model/meeting.ts'
import type { Prose } from '../model/prose.ts'
import { type DigitPolicy, withDigits } from '../thai/digits.ts'
import { hitsIn, replaceIn } from './findReplace.ts'

/** The round of corrections: what may be asked when, how it is cited, and where in the text it belongs. */

const AFTER: ReadonlySet<MeetingState> = new Set(['certified', 'closed'])

/** What a request is that comes now; null while the minutes are not out. */
export const kindNow = (state: MeetingState): Amendment['kind'] | null =>
  state === 'circulated' ? 'correction' : AFTER.has(state) ? 'erratum' : null

export const isFinal = ({ kind }: Pick<Amendment, 'kind'>, state: MeetingState): boolean =>
  kind === 'correction' && AFTER.has(state)

export const waiting = <A extends Pick<Amendment, 'state'>>(all: readonly A[]): A[] =>
  all.filter(({ state }) => state === 'open')

/** Accepted and not yet in the text. */
export const toApply = <A extends Pick<Amendment, 'state' | 'applied'>>(all: readonly A[]): A[] =>
  all.filter(({ state, applied }) => state === 'accepted' && !applied)

/** Errata of certified minutes that a paper tells: accepted, and not worked into a later certification. */
export const errataOf = (file: Pick<MeetingFile, 'amendments'>): Amendment[] =>
  inOrder(toApply(file.amendments).filter(({ kind }) => kind === 'erratum'))

/** As the pages go. */
export const inOrder = <A extends Pick<Amendment, 'page' | 'line'>>(all: readonly A[]): A[] =>
  all.toSorted(
    (a, b) => (a.page ?? Infinity) - (b.page ?? Infinity) || (a.line ?? Infinity) - (b.line ?? Infinity) || 0,
  )

/** หน้า 3 บรรทัดที่ 12 */
export const placeWords = ({ page, line }: Pick<Amendment, 'page' | 'line'>): string =>
  [page !== null && `หน้า ${page}`, line !== null && `บรรทัดที่ ${line}`].filter(Boolean).join(' ')

/** Rule: หน้า … บรรทัดที่ … จากเดิม "…" แก้ไขเป็น "…" (rulebook §5.3). */
export const amendmentWords = (one: Pick<Amendment, 'page' | 'line' | 'from' | 'to'>): string =>
  [placeWords(one), `จากเดิม “${oneLine(one.from)}” แก้ไขเป็น “${oneLine(one.to)}”`].filter(Boolean).join(' ')

/** A correction that was not made, or not yet: it asks and does not say that it was. */
export const askedWords = (one: Pick<Amendment, 'page' | 'line' | 'from' | 'to'>): string =>
  [placeWords(one), `ขอแก้ไขจาก “${oneLine(one.from)}” เป็น “${oneLine(one.to)}”`].filter(Boolean).join(' ')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Whether the day for asking is over: also when none was named. */
export const deadlinePassed = ({ amendBy }: Pick<Meeting, 'amendBy'>, today: string): boolean =>
  amendBy === null || amendBy < today

export type Rewrite =
  | { list: 'agendaItems'; id: string; change: { title: string } | { minutes: Prose } }
  | { list: 'resolutions' | 'clauses'; id: string; change: { text: string } }

/** The one change that puts a correction into the text, or why there is none. */
export function rewriteOf(
  file: Pick<MeetingFile, 'items' | 'resolutions' | 'clauses' | 'office'>,
  { from, to, itemId }: Pick<Amendment, 'from' | 'to' | 'itemId'>,
): Rewrite | string {
  const words = from.replaceAll('\u00a0', ' ')
  const found = placesIn(file, itemId, words, to)
  const many = found.reduce((sum, { count }) => sum + count, 0)
  const [only] = found
  if (many === 1 && only) return only.rewrite
  const said =
    many === 0 ? 'ไม่พบข้อความเดิมในรายงาน อาจถูกแก้ไปแล้วหรือไม่ใช่ข้อความของวาระ' : `พบข้อความเดิม ${many} แห่ง จึงไม่รู้ว่าหมายถึงแห่งใด`
  return withDigits(`${said} ให้แก้ในรายงานเองแล้วกด แก้ในรายงานแล้ว`, file.office.digits)
}

interface Found {
  count: number
  rewrite: Rewrite
}

function placesIn(
  file: Pick<MeetingFile, 'items' | 'resolutions' | 'clauses'>,
  itemId: string | null,
  from: string,
  to: string,
): Found[] {
  const within = (id: string | undefined): boolean => itemId === null || id === itemId
  const itemOf = new Map(file.resolutions.map((one) => [one.id, one.itemId]))
  const inText = (text: string): { count: number; text: string } => {
    const { prose, count } = replaceIn([{ type: 'heading', level: 0, numbered: false, text: [text] }], from, to)
    const [block] = prose
    return { count, text: block?.type === 'heading' ? block.text.join('') : text }
  }
  const found: Found[] = []
  for (const { id, title, minutes } of file.items.filter((item) => within(item.id))) {
    const heading = inText(title)
    found.push({ count: heading.count, rewrite: { list: 'agendaItems', id, change: { title: heading.text } } })
    if (hitsIn(minutes, from).length === 0) continue
    const { prose, count } = replaceIn(minutes, from, to)
    found.push({ count, rewrite: { list: 'agendaItems', id, change: { minutes: prose } } })
  }
  for (const { id, text } of file.resolutions.filter((one) => within(one.itemId))) {
    const changed = inText(text)
    found.push({ count: changed.count, rewrite: { list: 'resolutions', id, change: { text: changed.text } } })
  }
  for (const { id, text } of file.clauses.filter((one) => within(itemOf.get(one.resolutionId)))) {
    const changed = inText(text)
    found.push({ count: changed.count, rewrite: { list: 'clauses', id, change: { text: changed.text } } })
  }
  return found.filter(({ count }) => count > 0)
}

/** Headings of the items as the minutes print them. */
export const headingsOf = (file: Pick<MeetingFile, 'items'>): Array<{ id: string; words: string }> =>
  allItems(file).map((node) => ({ id: node.id, words: `${itemLabel(node)}${node.title}` }))

/** The words of a request in the digits of the paper, for lists and refusals. */
export const shortly = (one: Amendment, digits: DigitPolicy): string =>
  withDigits([placeWords(one), `“${oneLine(one.from)}”`].filter(Boolean).join(' '), digits)
