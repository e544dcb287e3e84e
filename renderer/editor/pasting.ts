import { Extension } from '@tiptap/core'
import { Fragment, DOMParser as Reader, type ResolvedPos, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { cleanHtml, htmlOfLines } from './paste.ts'
import { leftOut, PICTURE_REFUSED } from './pasteLeftOut.ts'

/** Into a cell everything comes as words; a cell has no paragraphs. */
function intoCell(view: EditorView, slice: Slice): boolean {
  if (!isInTable(view.state) || slice.content.firstChild?.type.name.startsWith('table')) return false
  const text = slice.content.textBetween(0, slice.content.size, '\n', '\n')
  const { schema } = view.state
  const nodes = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.nodes.lineBreak?.create()] : []),
      ...(line ? [schema.text(line)] : []),
    ])
  const { from, to } = view.state.selection
  view.dispatch(
    view.state.tr.replaceWith(from, to, Fragment.from(nodes.filter((node) => node !== undefined))).scrollIntoView(),
  )
  return true
}

/** A resolution stands in one place: a pasted copy of one that is still there is left out. */
function withoutKnownResolutions(slice: Slice, view: EditorView): Slice {
  const known = new Set<unknown>()
  view.state.doc.forEach((node) => {
    if (node.type.name === 'resolution') known.add(node.attrs.resolutionId)
  })
  const kept: Parameters<typeof Fragment.from>[0] = []
  let dropped = false
  slice.content.forEach((node) => {
    if (node.type.name === 'resolution' && known.has(node.attrs.resolutionId)) dropped = true
    else (kept as unknown[]).push(node)
  })
  if (!dropped) return slice
  const { openStart, openEnd } = slice
  return new Slice(Fragment.from(kept), kept.length ? openStart : 0, kept.length ? openEnd : 0)
}

/** Several lines of plain text are numbered as they were typed; with Shift they come as they are. */
function readText(text: string, $context: ResolvedPos, plain: boolean): Slice {
  const { schema } = $context.doc.type
  if (!/[\r\n]/.test(text.trim())) {
    const words = text.replace(/^[\r\n]+|[\r\n]+$/g, '')
    return words === '' ? Slice.empty : new Slice(Fragment.from(schema.text(words, $context.marks())), 0, 0)
  }
  const html = htmlOfLines(text)
  const page = new DOMParser().parseFromString(plain ? html : cleanHtml(html), 'text/html')
  return Reader.fromSchema(schema).parseSlice(page.body, { context: $context })
}

function refusePicture(event: ClipboardEvent, told: (words: string) => void): boolean {
  const data = event.clipboardData
  const pictures = [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'))
  if (!pictures || data?.getData('text/plain') || data?.getData('text/html')) return false
  told(PICTURE_REFUSED)
  return true
}

/** What is pasted keeps its structure and drops its dirt; what cannot stand in the text is named. */
export const Paste = Extension.create<{ told: (words: string) => void }>({
  name: 'pasteCleaning',
  addOptions: () => ({ told: () => {} }),
  addProseMirrorPlugins() {
    const { told } = this.options
    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            told(leftOut(html))
            return cleanHtml(html)
          },
          clipboardTextParser: readText,
          transformPasted: withoutKnownResolutions,
          handlePaste(view, event, slice) {
            if (!event.clipboardData?.getData('text/html')) told('')
            return refusePicture(event, told) || intoCell(view, slice)
          },
        },
      }),
    ]
  },
})
