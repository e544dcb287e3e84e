import { FONT_STACK } from '../../shared/documents/html.ts'
import type { PageSetup } from '../../shared/documents/page.ts'

const pt = (points: number): string => `${Math.round(points * 100) / 100}pt`
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '')}"`

/** Rule: page number between hyphens at the middle of the top margin from page two; secrecy in red on every page. */
export function printRules(page: PageSetup): string {
  const margins = [page.top, page.right, page.bottom, page.left].map(pt).join(' ')
  const font = `font: ${pt(page.size)}/1 ${FONT_STACK(page.font)};`
  const counter = page.digits === 'thai' ? 'counter(page, thai)' : 'counter(page)'
  const number = `@top-center { content: "- " ${counter} " -"; ${font} vertical-align: top; padding-top: ${pt(page.numberTop)}; }`
  if (!page.secrecy) {
    return `@page { size: A4; margin: ${margins}; ${number} } @page :first { @top-center { content: none; } }`
  }
  const red = `color: #c00000; font: bold 32pt/1 ${FONT_STACK(page.font)};`
  const marks = `@top-left { content: ${quoted(page.secrecy)}; ${red} } @bottom-center { content: ${quoted(page.secrecy)}; ${red} }`
  return `@page { size: A4; margin: ${margins}; ${number} ${marks} } @page :first { @top-center { content: none; } }`
}

/**
 * Prints what stands in `.print-copy`. The page box is known only from the paper, and a constructed style sheet is
 * the one kind that the strict page policy lets a script make.
 */
export function printPaper(page: PageSetup): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(printRules(page))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const drop = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
  window.addEventListener('afterprint', drop, { once: true })
  window.print()
}
