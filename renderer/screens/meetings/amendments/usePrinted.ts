import { useMemo } from 'react'
import type { MeetingFile } from '../../../../shared/api.ts'
import { headingsOf } from '../../../../shared/desk/amendments.ts'
import {
  findWords,
  headingAbove,
  lineOfLetter,
  plainWords,
  printedParas,
  wordsOfLine,
} from '../../../../shared/layout/printedLines.ts'
import type { Picked } from '../../../preview/pickOnPage.ts'
import type { AmendmentDraft, Issue } from '../../../stores/amendmentsStore.ts'

type Placed = Pick<AmendmentDraft, 'page' | 'line' | 'itemId'>

export interface Printed {
  /** Page, line, item and words of what was picked in the preview. */
  placeOf(picked: Picked): AmendmentDraft | null
  /** Every place where the words are printed. */
  find(words: string): Placed[]
  lineWords(page: number, line: number): string
}

/** The lines of the issue that is out, as they are counted on paper. */
export function usePrinted(issue: Issue | null, file: MeetingFile): Printed {
  const paras = useMemo(() => (issue ? printedParas(issue.blocks, issue.page) : []), [issue])
  const headings = useMemo(() => headingsOf(file), [file])
  return useMemo(() => {
    const placed = (page: number, line: number, at: number): Placed => ({
      page: String(page),
      line: String(line),
      itemId: headingAbove(paras, at, headings) ?? '',
    })
    return {
      placeOf({ flow, path, letter, text }) {
        const at = paras.findIndex((one) => one.flow === flow && one.path === path)
        const para = paras[at]
        const found = para && lineOfLetter(para, letter)
        return found ? { ...placed(found.page, found.line, at), from: plainWords(text) } : null
      },
      find: (words) => findWords(paras, words).map(({ page, line, para }) => placed(page, line, para)),
      lineWords: (page, line) => wordsOfLine(paras, { page, line }),
    }
  }, [paras, headings])
}
