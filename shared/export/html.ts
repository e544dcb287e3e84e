import { escapeHtml } from '../documents/htmlPage.ts'

/**
 * Pages that any browser reads, with no script, no network and nothing of ours beside them. Text reaches a page through
 * `html` alone, which escapes it: only what `html` made is taken as it is.
 */

export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Markup | readonly Part[] | null | false

const written = (part: Part): string => {
  if (part === null || part === false) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part).toWellFormed())
  return (part as readonly Part[]).map(written).join('')
}

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.reduce((whole, text, at) => whole + written(parts[at - 1] ?? null) + text))

const STYLE = `
:root{color-scheme:light}
body{margin:0 auto;max-width:62rem;padding:1.5rem 1.25rem 4rem;background:#fff;color:#1d1b18;
font:1rem/1.65 "Sarabun","TH Sarabun New","Leelawadee UI",Tahoma,"Noto Sans Thai",sans-serif}
h1{font-size:1.7rem;line-height:1.35;margin:.2rem 0}h2{font-size:1.3rem;margin:2.2rem 0 .5rem;border-bottom:2px solid #d9d3c5}
h3{font-size:1.1rem;margin:1.5rem 0 .3rem}h4{font-size:1rem;margin:1rem 0 .2rem;color:#5c574d}h5{font-size:1.05rem;margin:.4rem 0}
p,ul,ol,dl{margin:.3rem 0}ul,ol{padding-left:1.4rem}li{overflow-wrap:anywhere}
a{color:#1a4f8b;overflow-wrap:anywhere}a:focus-visible{outline:3px solid #1a4f8b;outline-offset:2px}
.quiet{color:#5c574d}.words{white-space:pre-line}.told{border-left:.3rem solid #b4540a;background:#fdf4e7;padding:.5rem .9rem}
section.meeting{border:1px solid #d9d3c5;border-radius:.4rem;padding:.4rem 1rem 1rem;margin:1rem 0}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d9d3c5;padding:.25rem .5rem;text-align:left;vertical-align:top}
nav ul{columns:2 18rem}
@media print{body{max-width:none;padding:0;font-size:11pt}a{color:inherit}section.meeting{break-inside:auto;border:0;padding:0}
h2,h3,h4,h5{break-after:avoid}li,tr{break-inside:avoid}}
`.replaceAll('\n', '')

/** The policy holds even where the page is served from somewhere: nothing runs, nothing is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:"

export const page = (title: string, body: Markup): string =>
  `<!doctype html>\n${
    html`<html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title><style>${new Markup(STYLE)}</style></head><body>${body}</body></html>`
      .text
  }\n`

export interface Link {
  text: string
  path: string
  /** Beside it, in quiet words. */
  more?: string
}
