import { type CSSProperties, useEffect, useMemo, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Block } from '../../shared/documents/block.ts'
import { markupOf, pageFlowStyle } from '../../shared/documents/html.ts'
import type { Shift } from '../../shared/documents/htmlPage.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { rulesOf } from '../../shared/layout/style.ts'
import { Furniture } from './Furniture.tsx'
import { Markup } from './Markup.tsx'

/** Between two columns of a window, in points: more than any ink reaches. */
const APART = 100

interface PrintCopyProps {
  blocks: readonly Block[]
  page: PageSetup
  /** Pages as counted on screen; the printer gets the same ones. */
  pages: number
  /** Of a paper on ready-printed paper: how far its first sheet is moved. */
  shift?: Shift | undefined
}

/**
 * The sheets for the printer, made the moment it asks and dropped afterwards. Each sheet is a window onto one column
 * of the same flow as on screen, so the paper breaks where the preview does. The browser's own page breaking would
 * also print the upper vowels of a page's first line at the foot of the page before.
 */
export function PrintCopy({ blocks, page, pages, shift }: PrintCopyProps) {
  const [printing, setPrinting] = useState(false)
  const nodes = useMemo(() => (printing ? markupOf({ blocks, page }) : []), [printing, blocks, page])
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  if (!printing) return null

  const width = page.width - page.left - page.right
  const height = page.height - page.top - page.bottom
  const sheet: CSSProperties = { inlineSize: `${page.width}pt`, blockSize: `${page.height}pt` }
  const windowAt = (index: number): CSSProperties => ({
    insetBlockStart: `${page.top + (index === 0 ? (shift?.down ?? 0) : 0)}pt`,
    insetInlineStart: `${page.left + (index === 0 ? (shift?.right ?? 0) : 0)}pt`,
    inlineSize: `${width}pt`,
    blockSize: `${height}pt`,
  })
  const { paper, turned } = rulesOf(page)
  const column = (index: number): CSSProperties => ({
    ...pageFlowStyle(page),
    insetInlineStart: `${-index * (width + APART)}pt`,
    blockSize: `${height}pt`,
    columnWidth: `${width}pt`,
    columnGap: `${APART}pt`,
  })

  return createPortal(
    <div className="print-copy" aria-hidden="true">
      {Array.from({ length: pages }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its place
        <div key={index} className="print-sheet" data-paper={`${paper} ${turned}`} style={sheet}>
          <Furniture index={index} page={page} />
          <div className="print-window" style={windowAt(index)}>
            <div className="print-flow" style={column(index)}>
              <Markup nodes={nodes} />
            </div>
          </div>
        </div>
      ))}
    </div>,
    document.body,
  )
}
