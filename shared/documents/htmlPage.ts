import { pagesOf } from '../layout/lower.ts'
import { rulesOf, SECRECY } from '../layout/style.ts'
import type { Office } from '../model/office.ts'
import { withDigits } from '../thai/digits.ts'
import type { Block } from './block.ts'
import { flowMarkup, pageFlowStyle, pt } from './html.ts'
import type { MarkupNode } from './markup.ts'
import { cm, type PageSetup } from './page.ts'

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)

const css = (style: Record<string, string>): string =>
  Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')

function serialize(node: MarkupNode | string): string {
  if (typeof node === 'string') return escapeHtml(node)
  const attributes = Object.entries({ ...node.attributes, ...(node.style && { style: css(node.style) }) })
  const open = attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('')
  if (node.tag === 'img' || node.tag === 'br') return `<${node.tag}${open}>`
  return `<${node.tag}${open}>${(node.children ?? []).map(serialize).join('')}</${node.tag}>`
}

const across = (top: string, text: string, more: Record<string, string> = {}): MarkupNode => ({
  tag: 'p',
  style: { position: 'absolute', insetInline: '0', top, margin: '0', textAlign: 'center', ...more },
  children: [text],
})

/** How far the print is moved, in points. */
export interface Shift {
  right: number
  down: number
}
/** The office keeps tenths of a millimetre. */
const moved = (tenths: number): number => cm(tenths / 100)

/** Only paper that carries the emblem already is fed off its place. */
export function shiftOn(blocks: readonly Block[], office: Pick<Office, 'shiftRight' | 'shiftDown'>): Shift | undefined {
  const on = blocks.some((block) => block.type === 'emblem' && block.source === 'preprinted')
  return on ? { right: moved(office.shiftRight), down: moved(office.shiftDown) } : undefined
}

/**
 * One sheet of paper with everything on it. Each sheet is a box of its own: where the browser cuts a running flow
 * instead, the vowels above the next page's first line are printed at the foot of this one.
 */
function sheet(flow: MarkupNode[], index: number, page: PageSetup, shift: Shift | undefined): MarkupNode {
  const { width: _width, ...type } = pageFlowStyle(page)
  const secrecy = { color: '#c00000', fontWeight: '700', fontSize: pt(SECRECY.size), lineHeight: pt(SECRECY.pitch) }
  return {
    tag: 'div',
    attributes: { class: `sheet ${sizeName(page)}` },
    style: {
      ...type,
      position: 'relative',
      width: pt(page.width),
      height: pt(page.height),
      overflow: 'hidden',
      background: '#ffffff',
    },
    children: [
      ...(index > 0 && rulesOf(page).pageNumbers
        ? [across(pt(page.numberTop), withDigits(`- ${index + 1} -`, page.digits))]
        : []),
      ...(page.secrecy
        ? [SECRECY.edge, page.height - SECRECY.edge - SECRECY.pitch].map((top) =>
            across(pt(top), page.secrecy ?? '', secrecy),
          )
        : []),
      {
        tag: 'div',
        style: {
          ...pageFlowStyle(page),
          position: 'absolute',
          left: pt(page.left + (shift?.right ?? 0)),
          top: pt(page.top + (shift?.down ?? 0)),
        },
        children: flow,
      },
    ],
  }
}

export type Printable = {
  blocks: readonly Block[]
  page: PageSetup
  /** Of a paper on ready-printed paper: the first sheet alone carries the emblem, so it alone is moved. */
  shift?: Shift | undefined
}

/** Sheets of one size share a name, by which the printer is told how large each is. */
const sizeName = ({ width, height }: PageSetup): string => `s${Math.round(width)}x${Math.round(height)}`

const sheetsOf = ({ blocks, page, shift }: Printable): string =>
  pagesOf(blocks, page)
    .map((flow, index) => serialize(sheet(flowMarkup(flow, page), index, page, index === 0 ? shift : undefined)))
    .join('')

/** A4 and envelopes may stand in one file; the first size is that of every page that says nothing. */
function pageRules(pages: readonly PageSetup[]): string[] {
  const sizes = [...new Map(pages.map((page) => [sizeName(page), page])).values()]
  return sizes.flatMap((page, index) => {
    const rule = `{size:${pt(page.width)} ${pt(page.height)};margin:0}`
    if (index === 0) return [`@page${rule}`]
    return [`@page ${sizeName(page)}${rule}`, `.${sizeName(page)}{page:${sizeName(page)}}`]
  })
}

function file(
  sheets: readonly string[],
  title: string,
  pages: readonly PageSetup[],
  pictures: readonly string[] = [],
): string {
  const rules = [
    ...pageRules(pages),
    'body{margin:0}',
    '.sheet:not(:last-child){break-after:page}',
    '@media screen{body{background:#f4f2ee}.sheet{margin:16pt auto;box-shadow:0 1pt 6pt #0003}}',
    ...pictures,
  ].join('')
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${rules}</style></head><body>${sheets.join('')}</body></html>\n`
}

/** A paper as one HTML file that any browser shows in sheets and prints on paper of its size. */
export const htmlPage = (paper: Printable, title: string, faces = ''): string =>
  file([sheetsOf(paper)], title, [paper.page], [faces])

/** Copies of a paper for the PDF of all of them: pages count anew in each, and a picture is carried once for all. */
export function htmlCopies() {
  const sheets: string[] = []
  const pages: PageSetup[] = []
  const names = new Map<string, string>()
  const nameOf = (url: string): string => {
    const name = names.get(url) ?? `picture-${names.size + 1}`
    names.set(url, name)
    return name
  }
  return {
    add(paper: Printable): void {
      pages.push(paper.page)
      sheets.push(sheetsOf(paper).replace(/ src="(data:[^"]*)"/g, (_, url) => ` class="${nameOf(url)}"`))
    },
    /** `faces` are fonts for a machine that has none of its own. */
    page(title: string, faces = ''): string {
      const pictures = [...names].map(([url, name]) => `.${name}{content:url("${url}")}`)
      return file(sheets, title, pages, [faces, ...pictures])
    },
  }
}
