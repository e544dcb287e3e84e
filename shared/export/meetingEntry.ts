import type { Attachment } from '../model/attachment.ts'
import { html, type Link, type Markup } from './html.ts'
import { hrefOf } from './names.ts'

/** A meeting on a page of the export: its papers, its agenda with what was resolved, its files. */

export interface AgendaEntry {
  depth: number
  label: string
  title: string
  resolutions: Array<{ words: string; clauses: Array<{ text: string; about: string }> }>
  files: Link[]
}

export interface MeetingEntry {
  title: string
  /** Day, place, state, who came: one line each. */
  lines: string[]
  papers: Link[]
  agenda: AgendaEntry[]
}

/** Its title is most often its name without the ending: that is said once. */
export function fileLink(
  { title, fileName }: Pick<Attachment, 'title' | 'fileName'>,
  path: string,
  more: string,
): Link {
  const named = title === '' || fileName === title || fileName.startsWith(`${title}.`)
  return { text: named ? fileName : title, path, more: named ? more : `${fileName} ${more}` }
}

export const linkList = (links: readonly Link[], depth: number): Markup | null =>
  links.length === 0
    ? null
    : html`<ul>${links.map(({ text, path, more }) =>
        path === ''
          ? html`<li>${text} <span class="quiet">${more ?? ''}</span></li>`
          : html`<li><a href="${hrefOf(path, depth)}">${text}</a> <span class="quiet">${more ?? ''}</span></li>`,
      )}</ul>`

export const meetingSection = ({ title, lines, papers, agenda }: MeetingEntry, depth: number): Markup =>
  html`<section class="meeting"><h5>${title}</h5>${lines.map((line) => html`<p class="quiet">${line}</p>`)}${
    papers.length > 0 && html`<p><strong>เอกสาร</strong></p>${linkList(papers, depth)}`
  }${agenda.length > 0 && html`<p><strong>ระเบียบวาระและมติ</strong></p>${agenda.map((entry) => agendaSection(entry, depth))}`}</section>`

const agendaSection = ({ depth: level, label, title, resolutions, files }: AgendaEntry, depth: number): Markup =>
  html`<div style="margin-left:${level * 1.2}rem"><p><strong>${label}</strong> ${title}</p>${resolutions.map(
    ({ words, clauses }) =>
      html`<p class="words">${words}</p>${
        clauses.length > 0 &&
        html`<ul>${clauses.map(
          ({ text, about }) => html`<li><span class="words">${text}</span> <span class="quiet">${about}</span></li>`,
        )}</ul>`
      }`,
  )}${linkList(files, depth)}</div>`
