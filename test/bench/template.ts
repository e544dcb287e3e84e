import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { flowXml } from '../../electron/core/docx/flowXml.ts'
import { escapeXml } from '../../electron/core/docx/runXml.ts'
import type { Flow, Grid, Para, Run } from '../../shared/layout/flow.ts'

/**
 * The template an office would draw for docxtemplater to get the same paper: the same paragraphs, tabs, tables and
 * looks, a field for each text, and a loop where paragraphs or rows of one look follow each other. It is the easier
 * task: fields are not split at the border of Thai and Latin, and nobody counts lines or finds continuation words.
 */
export type Data = Record<string, unknown>

/** A paragraph with fields for its texts; the texts go into `data` under the fields' names. */
function withFields(para: Para, data: Data, prefix: string): Para {
  let count = 0
  const runs = para.runs.flatMap((run): Run[] =>
    run.text
      .split(/(\t)/)
      .filter((text) => text !== '')
      .map((text) => {
        if (text === '\t') return { ...run, text }
        const name = `${prefix}${count++}`
        data[name] = text
        return { ...run, text: `{${name}}` }
      }),
  )
  return { ...para, runs }
}

type Row = Grid['rows'][number]

function rowWithFields(row: Row, data: Data): Row {
  let count = 0
  const cells = row.cells.map((cell) => ({
    ...cell,
    paras: cell.paras.map((para) => withFields(para, data, `c${count++}_`)),
  }))
  return { ...row, cells }
}

/** Neighbours whose templates are the same become one template and a list of data. */
function grouped<T>(all: readonly T[], draw: (one: T, data: Data) => T): Array<{ template: T; list: Data[] }> {
  const groups: Array<{ template: T; list: Data[]; key: string }> = []
  for (const one of all) {
    const data: Data = {}
    const template = draw(one, data)
    const key = JSON.stringify(template)
    const last = groups.at(-1)
    if (last?.key === key) last.list.push(data)
    else groups.push({ template, list: [data], key })
  }
  return groups
}

const mark = (text: string): string => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`

/** A row that repeats itself: the loop opens in its first cell and closes in its last. */
function loopRow(row: Row, name: string): Row {
  const copy = structuredClone(row)
  const size = 16
  copy.cells
    .at(0)
    ?.paras.at(0)
    ?.runs.unshift({ text: `{#${name}}`, size })
  copy.cells
    .at(-1)
    ?.paras.at(-1)
    ?.runs.push({ text: `{/${name}}`, size })
  return copy
}

function bodyOf(flow: readonly Flow[], drawing: string): { xml: string; data: Data } {
  const data: Data = {}
  let names = 0
  const draw = () => drawing
  const groups = grouped(flow, (one, own) => (one.type === 'para' ? withFields(one, own, 't') : one))
  const xml = groups.map(({ template, list }) => {
    const name = `g${names++}`
    data[name] = list
    if (template.type === 'para') return mark(`{#${name}}`) + flowXml(template, draw) + mark(`{/${name}}`)
    const rows = grouped(template.rows, rowWithFields).map(({ template: row, list: rowList }) => {
      const rowName = `g${names++}`
      data[rowName] = rowList
      return loopRow(row, rowName)
    })
    return flowXml({ ...template, rows }, draw)
  })
  return { xml: xml.join(''), data }
}

/** Equal templates are equal bytes. */
const EPOCH = new Date(1980, 0, 1)

/** Template and data that make the paper whose file and flow are given; `loop` puts the whole body into a loop. */
export function templateOf(file: Uint8Array, flow: readonly Flow[], loop?: string): { template: Buffer; data: Data } {
  const parts = unzipSync(file)
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const drawing = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/.exec(document)?.[0] ?? ''
  const { xml, data } = bodyOf(flow, drawing)
  const body = loop ? mark(`{#${loop}}`) + xml + mark(`{/${loop}}`) : xml
  const head = document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length)
  parts['word/document.xml'] = strToU8(head + body + document.slice(document.lastIndexOf('<w:sectPr>')))
  return { template: Buffer.from(zipSync(parts, { mtime: EPOCH })), data }
}
