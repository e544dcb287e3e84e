import type { CSSProperties } from 'react'
import { pageFlowStyle } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { rulesOf, SECRECY } from '../../shared/layout/style.ts'
import { withDigits } from '../../shared/thai/digits.ts'

/** What every sheet carries besides its text: the page number from page two, and the mark of secrecy. */
export function Furniture({ index, page }: { index: number; page: PageSetup }) {
  const { fontFamily, fontSize } = pageFlowStyle(page)
  const secrecy = { fontFamily, fontSize: `${SECRECY.size}pt`, lineHeight: `${SECRECY.pitch}pt` }
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
          <p className="paper-secrecy" style={{ ...secrecy, insetBlockStart: `${SECRECY.edge}pt` } as CSSProperties}>
            {page.secrecy}
          </p>
          <p className="paper-secrecy" style={{ ...secrecy, insetBlockEnd: `${SECRECY.edge}pt` } as CSSProperties}>
            {page.secrecy}
          </p>
        </>
      )}
    </>
  )
}
