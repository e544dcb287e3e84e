import type { CSSProperties } from 'react'
import { pageFlowStyle } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { rulesOf } from '../../shared/layout/style.ts'
import { withDigits } from '../../shared/thai/digits.ts'

/** What every sheet carries besides its text: the page number from page two, and the mark of secrecy. */
export function Furniture({ index, page }: { index: number; page: PageSetup }) {
  const { fontFamily, fontSize } = pageFlowStyle(page)
  return (
    <>
      {index > 0 && rulesOf(page).pageNumbers && (
        <p
          className="paper-number"
          style={{ fontFamily, fontSize, insetBlockStart: `${page.numberTop}pt` } as CSSProperties}
        >
          {withDigits(`- ${index + 1} -`, page.digits)}
        </p>
      )}
      {page.secrecy && (
        <>
          <p className="paper-secrecy" style={{ fontFamily, insetBlockStart: '20pt' } as CSSProperties}>
            {page.secrecy}
          </p>
          <p className="paper-secrecy" style={{ fontFamily, insetBlockEnd: '12pt' } as CSSProperties}>
            {page.secrecy}
          </p>
        </>
      )}
    </>
  )
}
