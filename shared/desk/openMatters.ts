import type { MeetingFile } from '../api.ts'
import { agendaCite, isOrder, ownersOf, resolved, STATE_WORDS } from '../documents/kinds/clauseWords.ts'
import { sitting } from '../documents/kinds/meetingWords.ts'
import { isOpen, lastReport } from '../documents/kinds/progressWords.ts'
import { longDate } from '../thai/date.ts'
import { withDigits } from '../thai/digits.ts'

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
      const lines = open.map(({ clause, cite }) => {
        const owners = ownersOf(clause, file.agencies).join(' ')
        const last = lastReport(file, clause, null)
        const heard = last ? `${longDate(last.date)} ${last.text}` : `${STATE_WORDS[clause.state]} ยังไม่มีรายงานผล`
        return [cite, clause.text, owners && `(${owners})`, `— ${heard}`].filter(Boolean).join(' ')
      })
      const said = `ตามมติที่${sitting(file)} ${agendaCite(node)}`
      const { digits } = file.office
      return [
        {
          title: withDigits(node.title, digits),
          clauseId: first.clause.id,
          brief: [said, ...lines].map((one) => withDigits(one, digits)).join('\n'),
        },
      ]
    }),
  )
}
