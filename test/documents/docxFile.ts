import { unzipSync } from 'fflate'

/** A DOCX read back from its bytes, as far as the tests ask of it. */
export interface DocxFile {
  parts: Record<string, string>
  document: string
}

export function readDocx(bytes: Uint8Array): DocxFile {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, data]) =>
      /\.(xml|rels)$/.test(name) ? [[name, decoder.decode(data)]] : [],
    ),
  )
  return { parts, document: parts['word/document.xml'] ?? '' }
}

const plain = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

/** Text of each paragraph in document order; a tab is a tab. */
export const paragraphTexts = (document: string): string[] =>
  [...document.matchAll(/<w:p[ >](.*?)<\/w:p>/gs)].map((match) =>
    plain(
      [...(match[1] ?? '').matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:tab\/>/gs)].map((run) => run[1] ?? '\t').join(''),
    ),
  )

interface Run {
  properties: string
  text: string
}

const runs = (document: string): Run[] =>
  [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => ({
    properties: /<w:rPr>(.*?)<\/w:rPr>/s.exec(match[1] ?? '')?.[1] ?? '',
    text: plain([...(match[1] ?? '').matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map((text) => text[1]).join('')),
  }))

/** What Word minds and the schema validator does not see. One sentence a fault. */
export function ownFaults(docx: DocxFile): string[] {
  const faults: string[] = []
  const { document } = docx
  for (const cell of document.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)) {
    if (!/<\/w:p>$|<w:p\/>$/.test(cell[1] ?? '')) faults.push('a table cell does not end with a paragraph')
  }
  if (/<\/w:tbl><w:tbl>/.test(document)) faults.push('two tables touch')
  if (/<\/w:tbl><w:sectPr/.test(document)) faults.push('a table is the last thing')
  for (const { properties, text } of runs(document)) {
    const thai = /[\u0e00-\u0e7f]/.test(text)
    if (thai !== properties.includes('<w:cs/>')) faults.push(`w:cs is ${thai ? 'missing on' : 'set on'} "${text}"`)
    if (thai && /[A-Za-z0-9]/.test(text)) faults.push(`a run mixes scripts: "${text}"`)
    const size = /<w:sz w:val="(\d+)"\/>/.exec(properties)?.[1]
    const complex = /<w:szCs w:val="(\d+)"\/>/.exec(properties)?.[1]
    if (size !== complex) faults.push(`sz ${size} is not szCs ${complex} on "${text}"`)
    if (/<w:b\/>/.test(properties) !== /<w:bCs\/>/.test(properties)) faults.push(`bold in one script only on "${text}"`)
    if (/[\n\u200b\u2060\ufffe\uffff]/.test(text)) faults.push(`a character that must not be delivered in "${text}"`)
  }
  for (const [name, xml] of Object.entries(docx.parts)) {
    if (/(?:w:before|w:after|w:line|w:left|w:right|w:firstLine|w:hanging|w:pos|w:w|cx|cy)="-?\d+\.\d/.test(xml))
      faults.push(`a decimal length in ${name}`)
  }
  const ids = [...document.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1])
  if (new Set(ids).size !== ids.length) faults.push('two drawings share an id')
  return faults
}
