import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '../../shared/documents/block.ts'
import { markupOf, pageFlowStyle } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { fittingWords } from '../../shared/layout/fit.ts'
import { fittingOf } from '../../shared/layout/lower.ts'
import { useStores } from '../stores/useStores.ts'
import { Furniture } from './Furniture.tsx'
import { Markup } from './Markup.tsx'
import { usePaperFont } from './usePaperFont.ts'
import { BETWEEN, PX, useScale } from './useScale.ts'
import { ZoomBar } from './ZoomBar.tsx'

interface PaperViewProps {
  blocks: readonly Block[]
  page: PageSetup
  /** Told how many pages the paper has. */
  onPages?: (pages: number) => void
}

/** Browsers before Chrome 145 cannot wrap columns: their sheets stand side by side. */
const WRAPS = CSS.supports('column-wrap: wrap')

/**
 * The paper as it will be printed. One flow is cut by the browser itself into columns of one page each that wrap
 * downwards; the sheets lie behind it, so a sheet break is exactly where the browser breaks.
 */
export function PaperView({ blocks, page, onPages }: PaperViewProps) {
  const { desk } = useStores()
  const nodes = useMemo(() => markupOf({ blocks, page }), [blocks, page])
  const font = usePaperFont(page.font)
  const fitting = useMemo(() => fittingOf(blocks, page), [blocks, page])
  const { scroller, zoom, scale } = useScale(page.width)
  const flow = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)

  const textHeight = page.height - page.top - page.bottom
  const textWidth = page.width - page.left - page.right
  const extent = WRAPS ? textHeight : textWidth
  const gap = BETWEEN + (WRAPS ? page.bottom + page.top : page.left + page.right)

  // Measured with every redraw and whenever a face that arrives late changes the lines.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again whenever what is drawn changes
  useLayoutEffect(() => {
    const drawn = flow.current
    if (!drawn) return
    const measure = () => {
      const along = (WRAPS ? drawn.offsetHeight : drawn.scrollWidth) / PX
      setPages(Math.max(1, Math.round((along + gap) / (extent + gap))))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(drawn)
    return () => observer.disconnect()
  }, [nodes, gap, extent, font.used])
  useEffect(() => onPages?.(pages), [onPages, pages])

  const along = (size: number) => pages * size + (pages - 1) * BETWEEN
  const wide = WRAPS ? page.width : along(page.width)
  const high = WRAPS ? along(page.height) : page.height
  const stage: CSSProperties = { inlineSize: wide * PX * scale, blockSize: high * PX * scale }
  const turned: CSSProperties = { transform: `scale(${scale})`, inlineSize: `${wide}pt`, blockSize: `${high}pt` }
  const columns: CSSProperties = {
    ...pageFlowStyle(page),
    insetBlockStart: `${page.top}pt`,
    insetInlineStart: `${page.left}pt`,
    columnWidth: `${textWidth}pt`,
    ...(WRAPS
      ? { columnWrap: 'wrap', columnHeight: `${textHeight}pt`, rowGap: `${gap}pt` }
      : { columnWrap: 'nowrap', blockSize: `${textHeight}pt`, columnGap: `${gap}pt` }),
  } as CSSProperties

  return (
    <div className="paper-view">
      <ZoomBar
        zoom={zoom}
        shown={Math.round(scale * 100)}
        pages={pages}
        font={font}
        fitted={fitting ? fittingWords(fitting, page) : ''}
        onZoom={(percent) => desk.set('zoom', percent)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={scroller} className="paper-scroll" tabIndex={0} aria-label="ตัวอย่างเอกสาร">
        <div className="paper-stage" style={stage}>
          <div className="paper-scaled" style={turned}>
            {Array.from({ length: pages }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its place
              <Sheet key={index} index={index} page={page} />
            ))}
            <div ref={flow} className="paper-flow" style={columns}>
              <Markup nodes={nodes} />
            </div>
          </div>
        </div>
      </section>
    </div>
  )
}

function Sheet({ index, page }: { index: number; page: PageSetup }) {
  const place: CSSProperties = {
    insetBlockStart: WRAPS ? `${index * (page.height + BETWEEN)}pt` : 0,
    insetInlineStart: WRAPS ? 0 : `${index * (page.width + BETWEEN)}pt`,
    inlineSize: `${page.width}pt`,
    blockSize: `${page.height}pt`,
  }
  return (
    <div className="paper-sheet" style={place}>
      <Furniture index={index} page={page} />
    </div>
  )
}
