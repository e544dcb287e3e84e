import type { Block } from '../../../shared/documents/block.ts'
import type { PageSetup } from '../../../shared/documents/page.ts'
import type { Flow, Picture } from '../../../shared/layout/flow.ts'
import { lower } from '../../../shared/layout/lower.ts'
import { flowXml, paragraphXml } from './flowXml.ts'
import { escapeXml } from './runXml.ts'
import { type Skeleton, skeletonOf, TITLE } from './skeleton.ts'
import { packed, zipOf } from './zip.ts'

interface Copies {
  /** Copies of one paper, each of them its blocks. */
  copies: ReadonlyArray<() => readonly Block[]>
  page: PageSetup
  title: string
  /** Awaited after each copy, so that a long job lets others in and can be stopped: it throws then. */
  after?: (copies: number) => Promise<void>
}

/** Blocks to the bytes of a DOCX file, in the regulation's form. */
export const renderDocx = ({ blocks, ...paper }: Omit<Copies, 'copies'> & { blocks: readonly Block[] }) =>
  renderCopies({ ...paper, copies: [() => blocks] })

/** Copies one after another in one file, each a section of its own: its pages are counted from one. */
export async function renderCopies({ copies, page, title, after }: Copies): Promise<Buffer> {
  // Copies differ in words alone, so the first has the pictures of all.
  const skeleton = await skeletonOf(page, picturesOf(lower(copies[0]?.() ?? [], page)))
  const write = writerOf(skeleton)
  const parts: Buffer[] = [skeleton.document[0]]
  for (const [index, blocks] of copies.entries()) {
    parts.push(...write(lower(blocks(), page), index === copies.length - 1))
    await after?.(index + 1)
  }
  // Bytes at once: as one string, 500 pages would take twice their memory and be copied again.
  const body = Buffer.concat([...parts, skeleton.document[1]])
  return zipOf([
    ...skeleton.parts,
    ['docProps/core.xml', packed(Buffer.from(skeleton.properties.replace(TITLE, () => escapeXml(title))))],
    ['word/document.xml', packed(body)],
  ])
}

/** Each picture once, however often it is shown. */
function picturesOf(flow: readonly Flow[]): Picture[] {
  const paras = flow.flatMap((one) =>
    one.type === 'para' ? [one] : one.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paras)),
  )
  const found = paras.flatMap(({ picture }) => (picture ? [[JSON.stringify(picture), picture] as const] : []))
  return [...new Map(found).values()]
}

function writerOf({ document, runs }: Skeleton): (flow: readonly Flow[], last: boolean) => Buffer[] {
  // The body ends with the properties of its last section; the others carry theirs in their last paragraph.
  const section = /<w:sectPr.*<\/w:sectPr>/s.exec(document[1].toString())?.[0] ?? ''
  let drawings = 0
  const draw = (picture: Picture): string =>
    // Each drawing has an id of its own, also when it shows the same picture.
    (runs.get(JSON.stringify(picture)) ?? '').replace(/<wp:docPr id="\d+"/, () => `<wp:docPr id="${++drawings}"`)
  return (flow, last) =>
    flow.map((one, index) => {
      const ends = !last && index === flow.length - 1
      return Buffer.from(ends && one.type === 'para' ? paragraphXml(one, draw, section) : flowXml(one, draw))
    })
}
