import type { MeetingFile } from '../api.ts'
import { agendaCite, isOrder, ownersOf, resolved, STATE_WORDS } from '../documents/kinds/clauseWords.ts'
import { sitting } from '../documents/kinds/meetingWords.ts'
import { isOpen, lastReport } from '../documents/kinds/progressWords.ts'
import { type Prose, paragraph } from '../model/prose.ts'
import { longDate } from '../thai/date.ts'
import { withDigits } from '../thai/digits.ts'

/** Who speaks for the secretariat in the minutes. */
const SECRETARIAT = 'ฝ่ายเลขานุการฯ'

/** A matter that an earlier meeting left open, as an item of เรื่องสืบเนื่อง. */
export interface OpenMatter {
  title: string
  /** The first of its orders still open: what the new item comes back for. */
  clauseId: string
  /** What was ordered, of whom, and what was heard of it: a line for each order. */
  brief: string
}

/**
 * Orders not yet done, under the item that gave them, newest report last. Rule: what a meeting orders comes back to
 * the next one until it is done (rulebook §5, §6: เรื่องสืบเนื่อง; survey §4.3: every open clause is on it).
 */
export function openMatters(earlier: readonly MeetingFile[]): OpenMatter[] {
  return earlier.flatMap((file) =>
    resolved(file).flatMap(({ node, resolutions }): OpenMatter[] => {
      const open = resolutions
        .flatMap(({ clauses }) => clauses)
        .filter(({ clause }) => isOrder(clause) && isOpen(clause))
      const [first] = open
      if (!first) return []
      const { digits } = file.office
      const brief = [leadOf(file, node), ...open.map((order) => orderLine(file, order))]
      return [
        {
          title: withDigits(node.title, digits),
          clauseId: first.clause.id,
          brief: brief.map((one) => withDigits(one, digits)).join('\n'),
        },
      ]
    }),
  )
}

type Item = ReturnType<typeof resolved>[number]
type Order = Item['resolutions'][number]['clauses'][number]

const leadOf = (file: MeetingFile, node: Item['node']): string => `ตามมติที่${sitting(file)} ${agendaCite(node)}`

function orderLine(file: MeetingFile, { clause, cite }: Order): string {
  const owners = ownersOf(clause, file.agencies).join(' ')
  const last = lastReport(file, clause, null)
  const state = isOpen(clause) ? '' : ` ${STATE_WORDS[clause.state]}`
  const heard = last
    ? `${longDate(last.date)} ${last.text}${state}`
    : `${STATE_WORDS[clause.state]}${isOpen(clause) ? ' ยังไม่มีรายงานผล' : ''}`
  return [cite, clause.text, owners && `(${owners})`, `— ${heard}`].filter(Boolean).join(' ')
}

/** What an item that came back says of its orders as they stand now, for its brief and for its minutes. */
export interface MatterNow {
  brief: string
  prose: Prose
}

/** Of the item that gave the order; null where the order is no more. Orders that were dropped are not spoken of. */
export function matterNow(file: MeetingFile, clauseId: string): MatterNow | null {
  const found = resolved(file).find(({ resolutions }) =>
    resolutions.some(({ clauses }) => clauses.some(({ clause }) => clause.id === clauseId)),
  )
  if (!found) return null
  const orders = found.resolutions
    .flatMap(({ clauses }) => clauses)
    .filter(({ clause }) => isOrder(clause) && clause.state !== 'dropped')
  const said = (words: string) => withDigits(words, file.office.digits)
  const lead = leadOf(file, found.node)
  const lines = orders.map((order) => orderLine(file, order))
  return {
    brief: [lead, ...lines].map(said).join('\n'),
    prose: [
      { ...paragraph(said(`รายงานความก้าวหน้า${lead} ดังนี้`)), speaker: SECRETARIAT },
      ...lines.map((line) => paragraph(said(line), { mark: 'dot', level: 0 })),
    ],
  }
}
