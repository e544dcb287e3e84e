import { type CSSProperties, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Block } from '../../shared/documents/block.ts'
import { flowMarkup, pageFlowStyle } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { pagesOf } from '../../shared/layout/lower.ts'
import { useStores } from '../stores/useStores.ts'
import { Furniture } from './Furniture.tsx'
import { type Follow, findPlace } from './follow.ts'
import { Markup } from './Markup.tsx'
import { usePaperFont } from './usePaperFont.ts'
import { BETWEEN, PX, useScale } from './useScale.ts'
import { ZoomBar } from './ZoomBar.tsx'

interface SheetsViewProps {
  blocks: readonly Block[]
  page: PageSetup
  follow: Follow
}

/**
 * The pages of a long paper beside the words being typed: cut by our own layout, as the file is, and only those in
 * sight are drawn, so that sixty pages cost a key no more than three.
 */
export function SheetsView({ blocks, page, follow }: SheetsViewProps) {
  const { desk } = useStores()
  const sheets = useMemo(() => pagesOf(blocks, page), [blocks, page])
  const font = usePaperFont(page.font)
  const { scroller, zoom, room, scale } = useScale(page.width)
  const stage = useRef<HTMLDivElement>(null)
  const pitch = (page.height + BETWEEN) * PX * scale
  const [inSight, look] = useInSight(scroller, pitch)

  const { heading, words } = follow
  const place = useMemo(() => findPlace(sheets, { heading, words }), [sheets, heading, words])
  useLayoutEffect(() => {
    const view = scroller.current
    if (!view || !place || room === 0) return
    const sheet = stage.current?.querySelectorAll('.paper-sheet')[place.sheet]
    const box = sheet?.querySelector('.paper-flow')?.children[place.at]?.getBoundingClientRect()
    if (!box) return
    const around = view.getBoundingClientRect()
    // Near the lower edge is not yet in sight of someone who writes on.
    const seen = box.top >= around.top && box.bottom <= around.top + around.height * 0.75
    if (!seen) view.scrollBy({ top: box.top - around.top - around.height / 4 })
    look()
  }, [place, room, scroller, look])

  const high = sheets.length * page.height + (sheets.length - 1) * BETWEEN
  const size: CSSProperties = { inlineSize: page.width * PX * scale, blockSize: high * PX * scale }
  const turned: CSSProperties = {
    transform: `scale(${scale})`,
    inlineSize: `${page.width}pt`,
    blockSize: `${high}pt`,
  }
  return (
    <div className="paper-view">
      <ZoomBar
        zoom={zoom}
        shown={Math.round(scale * 100)}
        pages={sheets.length}
        font={font}
        fitted=""
        onZoom={(percent) => desk.set('zoom', percent)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={scroller} className="paper-scroll" tabIndex={0} aria-label="ตัวอย่างเอกสาร" onScroll={look}>
        <div ref={stage} className="paper-stage" style={size}>
          <div className="paper-scaled" style={turned}>
            {sheets.map((flow, index) => {
              const drawn = (index >= inSight.first && index <= inSight.last) || index === place?.sheet
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is nothing but its place
              return <Sheet key={index} index={index} page={page} flow={drawn ? flow : null} />
            })}
          </div>
        </div>
      </section>
    </div>
  )
}

/** The sheets that can be seen, with one before and one after; `look` asks anew. */
function useInSight(scroller: React.RefObject<HTMLElement | null>, pitch: number) {
  const [inSight, setInSight] = useState({ first: 0, last: 1 })
  const [look] = useState(() => ({ now: () => {} }))
  look.now = () => {
    const view = scroller.current
    if (!view || pitch <= 0) return
    const first = Math.floor(view.scrollTop / pitch) - 1
    const last = Math.floor((view.scrollTop + view.clientHeight) / pitch) + 1
    setInSight((before) => (before.first === first && before.last === last ? before : { first, last }))
  }
  const [stable] = useState(() => () => look.now())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale shows other sheets
  useEffect(stable, [stable, pitch])
  return [inSight, stable] as const
}

interface SheetProps {
  index: number
  page: PageSetup
  /** Null while it is out of sight. */
  flow: Flow[] | null
}

const Sheet = memo(function Sheet({ index, page, flow }: SheetProps) {
  const nodes = useMemo(() => flow && flowMarkup(flow, page), [flow, page])
  const outer: CSSProperties = {
    insetBlockStart: `${index * (page.height + BETWEEN)}pt`,
    insetInlineStart: 0,
    inlineSize: `${page.width}pt`,
    blockSize: `${page.height}pt`,
  }
  const inner: CSSProperties = {
    ...pageFlowStyle(page),
    insetBlockStart: `${page.top}pt`,
    insetInlineStart: `${page.left}pt`,
  }
  return (
    <div className="paper-sheet" style={outer}>
      {nodes && (
        <>
          <Furniture index={index} page={page} />
          <div className="paper-flow" style={inner}>
            <Markup nodes={nodes} />
          </div>
        </>
      )}
    </div>
  )
})
