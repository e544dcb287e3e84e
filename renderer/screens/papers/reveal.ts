import { plainOf } from '../../../shared/lint/recognise.ts'
import type { Spot } from './spot.ts'

/** What a finding quotes, and where to stand when its words are printed from something that holds no such words. */
export interface Sought {
  text: string
  /** Which of several equal quotations, from 0. */
  nth: number
  /** Name of a form's field (data-field). */
  field: string
  /** Labels of fields the finding speaks of. */
  labels: readonly string[]
}

/** Text that can be typed in: an input, or one paragraph of an editor. */
interface Stretch {
  holder: HTMLElement
  text: string
  /** Selects a part and answers where it stands. */
  select: (start: number, end: number) => Element | Range
}

const CONTROLS = 'textarea, input[type="text"]'
const HOLDERS = `${CONTROLS}, .prose`
/** What a paper prints before the words of a field. */
const LABEL = /^(?:ที่|เรื่อง|เรียน|กราบเรียน|นมัสการ|อ้างถึง|สิ่งที่ส่งมาด้วย|ส่วนราชการ|วันที่)\s+/
/** Fewer letters stand in too many fields to mean one. */
const FEWEST = 4

/** Selects the words where they are typed and answers the field, or answers null when nothing here holds them. */
export function reveal(root: ParentNode, { text, nth, field, labels }: Sought): HTMLElement | null {
  const stretches = [...root.querySelectorAll<HTMLElement>(HOLDERS)].flatMap(stretchesOf)
  for (const words of readingsOf(text)) {
    for (const read of [same, plainOf]) {
      const places = stretches.flatMap((one) => placesOf(read(one.text), read(words)).map((at) => ({ one, at })))
      const place = places[Math.min(nth, places.length - 1)]
      if (!place) continue
      centre(place.one.holder, place.one.select(place.at, place.at + words.length))
      return place.one.holder
    }
  }
  const named = field && root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  const group = named || labelled(root, labels)
  const control = group?.querySelector<HTMLElement>(`${HOLDERS}, button`)
  if (!control) return null
  control.focus({ preventScroll: true })
  centre(control, control)
  return control
}

/** Selects exactly the words of a spot; false where the form does not hold its paragraph as often as the paper says. */
export function select(root: ParentNode, { line, nth, of, start, end }: Spot): boolean {
  const held = [...root.querySelectorAll<HTMLElement>(HOLDERS)].flatMap(stretchesOf).flatMap((one) => {
    let at = 0
    return one.text.split('\n').flatMap((text) => {
      const from = at
      at += text.length + 1
      return plainOf(text) === line ? [{ one, from }] : []
    })
  })
  const place = held.length === of ? held[nth] : undefined
  if (!place) return false
  centre(place.one.holder, place.one.select(place.from + start, place.from + end))
  return true
}

/**
 * Types `better` over the selected words, as the person would, so that the field saves and can undo it. Words that are
 * not selected whole are left to the person, who now stands before them.
 */
export function replaceSelected(words: string, better: string): boolean {
  const field = document.activeElement
  const typed =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (document.getSelection()?.toString() ?? '')
  if (plainOf(typed) !== plainOf(words)) return false
  // The paper prints its own digits; the field keeps those it was typed in.
  return document.execCommand('insertText', false, /[0-9]/.test(typed) ? plainOf(better) : better)
}

const same = (text: string): string => text

/** The words themselves, then without what the paper prints around them, then ever fewer of them. */
function readingsOf(text: string): string[] {
  if (text === '') return []
  const bare = text.replace(LABEL, '')
  const parts = bare
    .split(/[\n\t]+/)
    .map((part) => part.replace(/^[\s(]+|[\s)]+$/g, ''))
    .sort((a, b) => b.length - a.length)
  const fewer = parts.flatMap((part) => {
    const words = part.split(' ')
    return words.map((_, index) => words.slice(0, words.length - index).join(' '))
  })
  return [...new Set([text, ...[bare, ...fewer].filter((reading) => reading.length >= FEWEST)])]
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at)
  return places
}

function stretchesOf(holder: HTMLElement): Stretch[] {
  if (holder instanceof HTMLInputElement || holder instanceof HTMLTextAreaElement) {
    const select = (start: number, end: number) => {
      holder.focus({ preventScroll: true })
      holder.setSelectionRange(start, end)
      return holder
    }
    return [{ holder, text: holder.value, select }]
  }
  return [...holder.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4')].map((paragraph) => {
    const nodes = textsOf(paragraph)
    return {
      holder,
      text: nodes.map(({ data }) => data).join(''),
      select: (start, end) => {
        holder.focus({ preventScroll: true })
        const range = document.createRange()
        range.setStart(...pointOf(nodes, start))
        range.setEnd(...pointOf(nodes, end))
        const selection = document.getSelection()
        selection?.removeAllRanges()
        selection?.addRange(range)
        return range
      },
    }
  })
}

function textsOf(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

function pointOf(nodes: readonly Text[], offset: number): [Node, number] {
  let left = offset
  for (const node of nodes) {
    if (left <= node.length) return [node, left]
    left -= node.length
  }
  throw new RangeError('beyond the end of the paragraph')
}

function labelled(root: ParentNode, labels: readonly string[]): HTMLElement | null {
  const found = [...root.querySelectorAll<HTMLElement>('.label')].find((one) =>
    labels.some((label) => label !== '' && one.textContent?.replace(/ \(ไม่บังคับ\)$/, '') === label),
  )
  return found?.closest<HTMLElement>('.field, .group') ?? null
}

/** Puts the place in the middle of what scrolls around it: a paragraph may be longer than the view. */
function centre(holder: HTMLElement, place: Element | Range): void {
  holder.scrollIntoView({ block: 'nearest' })
  for (let box = holder.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue
    const view = box.getBoundingClientRect()
    box.scrollBy({ top: place.getBoundingClientRect().top - view.top - view.height / 2 })
    return
  }
}
