import { pagesOf } from '../layout/lower.ts'
import { rulesOf, SECRECY } from '../layout/style.ts'
import { withDigits } from '../thai/digits.ts'
import type { Block } from './block.ts'
import { flowMarkup, pageFlowStyle, pt } from './html.ts'
import type { MarkupNode } from './markup.ts'
import type { PageSetup } from './page.ts'

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)

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

/**
 * One sheet of paper with everything on it. Each sheet is a box of its own: where the browser cuts a running flow
 * instead, the vowels above the next page's first line are printed at the foot of this one.
 */
function sheet(flow: MarkupNode[], index: number, page: PageSetup): MarkupNode {
  const { width: _width, ...type } = pageFlowStyle(page)
  const secrecy = { color: '#c00000', fontWeight: '700', fontSize: pt(SECRECY.size), lineHeight: pt(SECRECY.pitch) }
  return {
    tag: 'div',
    attributes: { class: 'sheet' },
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
        style: { ...pageFlowStyle(page), position: 'absolute', left: pt(page.left), top: pt(page.top) },
        children: flow,
      },
    ],
  }
}

type Printable = { blocks: readonly Block[]; page: PageSetup }

const sheetsOf = ({ blocks, page }: Printable): string =>
  pagesOf(blocks, page)
    .map((flow, index) => serialize(sheet(flowMarkup(flow, page), index, page)))
    .join('')

function file(sheets: readonly string[], title: string, pictures: readonly string[] = []): string {
  const rules = [
    '@page{size:A4;margin:0}',
    'body{margin:0}',
    '.sheet:not(:last-child){break-after:page}',
    '@media screen{body{background:#f4f2ee}.sheet{margin:16pt auto;box-shadow:0 1pt 6pt #0003}}',
    ...pictures,
  ].join('')
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${rules}</style></head><body>${sheets.join('')}</body></html>\n`
}

/** A paper as one HTML file that any browser shows in sheets and prints on A4. */
export const htmlPage = (paper: Printable, title: string): string => file([sheetsOf(paper)], title)

/** Copies of a paper for the PDF of all of them: pages count anew in each, and a picture is carried once for all. */
export function htmlCopies() {
  const sheets: string[] = []
  const names = new Map<string, string>()
  const nameOf = (url: string): string => {
    const name = names.get(url) ?? `picture-${names.size + 1}`
    names.set(url, name)
    return name
  }
  return {
    add(paper: Printable): void {
      sheets.push(sheetsOf(paper).replace(/ src="(data:[^"]*)"/g, (_, url) => ` class="${nameOf(url)}"`))
    },
    page(title: string): string {
      return file(
        sheets,
        title,
        [...names].map(([url, name]) => `.${name}{content:url("${url}")}`),
      )
    },
  }
}
