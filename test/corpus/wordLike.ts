import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document } from 'docx'
import { type BlockLayout, type DocumentLayout, layoutDocument } from 'docx/layout'
import { twips } from '../../electron/core/docx/flowXml.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import type { Flow } from '../../shared/layout/flow.ts'
import { element } from './flowElements.ts'
import { textOf } from './pageText.ts'

/** The pages as Word would lay them out, by the docx library's own engine. */
export function wordLike(flow: readonly Flow[], page: PageSetup, fonts: string): DocumentLayout {
  const face = (name: string) => readFileSync(join(fonts, `${name}.ttf`))
  const document = new Document({
    fonts: [
      {
        name: page.font,
        data: face('THSarabunNew'),
        bold: face('THSarabunNew_Bold'),
        italic: face('THSarabunNew_Italic'),
        boldItalic: face('THSarabunNew_BoldItalic'),
      },
    ],
    styles: { default: { document: { run: { font: page.font, size: page.size * 2 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: 0,
              footer: 0,
              gutter: 0,
            },
          },
        },
        children: flow.map(element),
      },
    ],
  })
  return layoutDocument(document, { guess: true })
}

/** The text of each of those pages. */
export function wordLikePages(flow: readonly Flow[], page: PageSetup, fonts: string): string[] {
  const { pages, stoppedAt } = wordLike(flow, page, fonts)
  if (stoppedAt) throw new Error(`docx/layout stopped at ${stoppedAt}`)
  return pages.map(({ body }) => body.map((block) => blockText(block, flow)).join(''))
}

/** The engine says which rows stand on a page, not what is in them. */
function blockText(block: BlockLayout, flow: readonly Flow[]): string {
  if (block.type === 'paragraph') return block.lines.map((line) => line.text).join('')
  const grid = flow[block.index]
  if (grid?.type !== 'grid') return ''
  return textOf({ ...grid, rows: block.rows.flatMap(({ index }) => grid.rows[index] ?? []) })
}
