import { type CSSProperties, useMemo } from 'react'
import { createPortal } from 'react-dom'
import type { Block } from '../../shared/documents/block.ts'
import { markupOf, pageFlowStyle } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { Markup } from './Markup.tsx'

/** The flow once more beside the desk, unseen on screen: the printer cuts it into sheets itself. */
export function PrintCopy({ blocks, page }: { blocks: readonly Block[]; page: PageSetup }) {
  const nodes = useMemo(() => markupOf({ blocks, page }), [blocks, page])
  return createPortal(
    <div className="print-copy" aria-hidden="true" style={pageFlowStyle(page) as CSSProperties}>
      <Markup nodes={nodes} medium="print" />
    </div>,
    document.body,
  )
}
