import type { ExportNote } from '../exportApi.ts'
import { html, type Link, type Markup, page } from './html.ts'
import { linkList, type MeetingEntry, meetingSection } from './meetingEntry.ts'
import { EXCHANGE, FILE_LIST, FOLDERS, hrefOf, INDEX, placed } from './names.ts'

/** The page that leads to everything in an export. A long one is cut: a year of a committee has a page of its own. */

export interface YearOf<T> {
  year: string
  entries: T[]
}

export interface IndexModel {
  title: string
  /** The last change in it: the export itself has no clock. */
  asOf: string
  counts: string[]
  offices: Array<{ name: string; lines: string[]; emblem: string }>
  committees: Array<{ name: string; lines: string[]; years: Array<YearOf<MeetingEntry>> }>
  papers: Array<{ name: string; years: Array<YearOf<Link>> }>
  letterFiles: Array<YearOf<Link>>
  tables: Link[]
  notes: readonly ExportNote[]
}

/** Links beyond which one page is no longer one that is read. */
const MOST_LINKS = 300

/** Notes beyond which what comes after them would be looked for in vain. */
const MOST_NOTES = 20

interface Pages {
  files: Map<string, string>
  /** A page of its own, and the line that leads to it. */
  alone(fileName: string, title: string, count: number, body: (depth: number) => Markup): Markup
  /** A year where the page is short, or a line that leads to a page of its own. */
  place(name: string, year: string, count: number, body: (depth: number) => Markup): Markup
}

function pagesFor(split: boolean, model: IndexModel): Pages {
  const files = new Map<string, string>()
  const alone: Pages['alone'] = (fileName, title, count, body) => {
    const path = `${FOLDERS.pages}/${placed(files.size + 1, fileName, 60)}.html`
    const back = html`<p><a href="${hrefOf(INDEX, 1)}">‹ ${model.title}</a></p>`
    files.set(path, page(title, html`${back}<h1>${title}</h1>${body(1)}`))
    return html`<p><a href="${hrefOf(path)}">${title}</a> <span class="quiet">${count} รายการ</span></p>`
  }
  return {
    files,
    alone,
    place(name, year, count, body) {
      if (!split) return html`<h4>ปี ${year}</h4>${body(0)}`
      // The year first: a long name is cut.
      return alone(`${year} ${name}`, `${name} ปี ${year}`, count, body)
    },
  }
}

const linksOf = ({ committees, papers, letterFiles }: IndexModel): number =>
  [
    ...committees
      .flatMap(({ years }) => years.flatMap(({ entries }) => entries))
      .map(({ papers: own, agenda }) => agenda.reduce((sum, { files }) => sum + files.length, own.length)),
    ...papers.flatMap(({ years }) => years).map(({ entries }) => entries.length),
    ...letterFiles.map(({ entries }) => entries.length),
  ].reduce((sum, count) => sum + count, 0)

/** Every page by its path. */
export function indexPages(model: IndexModel): Map<string, string> {
  const pages = pagesFor(linksOf(model) > MOST_LINKS, model)
  const body = html`<header><h1>${model.title}</h1><p class="quiet">${model.asOf}</p><p>${model.counts.join(' · ')}</p>
<p>เปิดไฟล์ในชุดนี้ได้โดยไม่ต้องมีโปรแกรมเลขา เอกสารเป็น Word ตารางเป็น Excel ไฟล์แนบเป็นไฟล์เดิม</p></header>
${navigation(model)}${notesSection(model, pages)}${officesSection(model)}${meetingsSection(model, pages)}${papersSection(model, pages)}${lettersSection(model, pages)}${tablesSection(model)}`
  return new Map([...pages.files, [INDEX, page(model.title, body)]])
}

const navigation = ({ committees, papers, letterFiles, notes }: IndexModel): Markup => {
  const places: Array<[id: string, title: string, shown: boolean]> = [
    ['notes', 'ข้อที่ควรรู้', notes.length > 0],
    ['offices', 'สำนักงาน', true],
    ['meetings', 'การประชุม', committees.length > 0],
    ['papers', 'เอกสารอื่น', papers.length > 0],
    ['letters', 'ไฟล์แนบหนังสือ', letterFiles.length > 0],
    ['tables', 'ทะเบียน มติ ผล ITA และตารางอื่น', true],
  ]
  return html`<nav aria-label="สารบัญ"><ul>${places
    .filter(([, , shown]) => shown)
    .map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`
}

function notesSection({ notes }: IndexModel, { alone }: Pages): Markup | null {
  if (notes.length === 0) return null
  const list = (depth: number) =>
    html`<ul>${notes.map(
      ({ title, path, left, text }) =>
        html`<li><strong>${title}</strong> ${left ? 'ไม่มีในชุดนี้' : html`<a href="${hrefOf(path, depth)}">${path}</a>`} ${text}</li>`,
    )}</ul>`
  const body = notes.length > MOST_NOTES ? alone('ข้อที่ควรรู้', 'ข้อที่ควรรู้ทั้งหมด', notes.length, list) : list(0)
  return html`<section id="notes"><h2>ข้อที่ควรรู้ ${notes.length} ข้อ</h2><div class="told">${body}</div></section>`
}

const officesSection = ({ offices }: IndexModel): Markup =>
  html`<section id="offices"><h2>สำนักงาน</h2>${offices.map(
    ({ name, lines, emblem }) =>
      html`<h3>${name}</h3>${lines.map((line) => html`<p>${line}</p>`)}${
        emblem !== '' && html`<p><a href="${hrefOf(emblem)}">ภาพครุฑของสำนักงาน</a></p>`
      }`,
  )}</section>`

const meetingsSection = ({ committees }: IndexModel, { place }: Pages): Markup | null =>
  committees.length === 0
    ? null
    : html`<section id="meetings"><h2>การประชุม</h2>${committees.map(
        ({ name, lines, years }) =>
          html`<h3>${name}</h3>${lines.map((line) => html`<p class="quiet">${line}</p>`)}${years.map(
            ({ year, entries }) =>
              place(name, year, entries.length, (depth) => html`${entries.map((one) => meetingSection(one, depth))}`),
          )}`,
      )}</section>`

const papersSection = ({ papers }: IndexModel, { place }: Pages): Markup | null =>
  papers.length === 0
    ? null
    : html`<section id="papers"><h2>เอกสารที่ไม่ได้อยู่ในการประชุม</h2>${papers.map(
        ({ name, years }) =>
          html`<h3>${name}</h3>${years.map(({ year, entries }) =>
            place(name, year, entries.length, (depth) => html`${linkList(entries, depth)}`),
          )}`,
      )}</section>`

const lettersSection = ({ letterFiles }: IndexModel, { place }: Pages): Markup | null =>
  letterFiles.length === 0
    ? null
    : html`<section id="letters"><h2>ไฟล์แนบหนังสือ</h2>${letterFiles.map(({ year, entries }) =>
        place('ไฟล์แนบหนังสือ', year, entries.length, (depth) => html`${linkList(entries, depth)}`),
      )}</section>`

const tablesSection = ({ tables }: IndexModel): Markup =>
  html`<section id="tables"><h2>ทะเบียน มติ ผล ITA และตารางอื่น</h2><p class="quiet">ตาราง Excel ของข้อมูลทุกรายการ ช่องข้อความเป็นข้อความทุกช่อง ไม่มีสูตร</p>${linkList(
    [
      ...tables,
      { text: 'รายการไฟล์ทั้งหมดพร้อมค่า SHA-256', path: FILE_LIST },
      { text: 'ข้อมูลทุกรายการสำหรับนำเข้าโปรแกรมเลขาอีกครั้ง', path: EXCHANGE, more: 'JSON' },
    ],
    0,
  )}</section>`
