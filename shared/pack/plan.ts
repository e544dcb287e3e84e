import type { PackItem, PackPart } from './parts.ts'

/** Where everything stands in a pack: pieces with their pages, bookmarks, and the lines of the contents. */

export interface Piece {
  /** `cover`, `contents`, `tab:ITEM` or the key of a part. */
  id: string
  from: number
  pages: number
}

export interface Mark {
  title: string
  page: number
  children: Mark[]
}

export interface PackPlan {
  pieces: Piece[]
  outline: Mark[]
  pages: number
}

export interface PlanInput {
  items: readonly PackItem[]
  parts: readonly PackPart[]
  /** Pages of a part by its key. */
  pagesOf: (key: string) => number
  contentsPages: number
  tabs: boolean
}

const CONTENTS = 'สารบัญ'

/** `เอกสารประกอบวาระที่ 3.1 (1) ชื่อไฟล์`, or the paper's own name. */
export const partWords = ({ stamp, title }: Pick<PackPart, 'stamp' | 'title'>): string =>
  [stamp, title].filter(Boolean).join(' ')

export function planPack({ items, parts, pagesOf, contentsPages, tabs }: PlanInput): PackPlan {
  const pieces: Piece[] = []
  let next = 1
  const put = (id: string, pages: number): number => {
    const from = next
    pieces.push({ id, from, pages })
    next += pages
    return from
  }
  const mark = (part: PackPart): Mark => ({
    title: partWords(part),
    page: put(part.key, pagesOf(part.key)),
    children: [],
  })

  function under(item: PackItem): Mark | null {
    const own = parts.filter(({ itemId }) => itemId === item.id)
    const from = next
    if (own.length > 0 && tabs) put(`tab:${item.id}`, 1)
    const children = own.map(mark)
    for (const child of items.filter(({ parentId }) => parentId === item.id)) {
      const below = under(child)
      if (below) children.push(below)
    }
    return children.length > 0 ? { title: `${item.label} ${item.title}`.trim(), page: from, children } : null
  }

  const outline: Mark[] = [
    { title: 'ปก', page: put('cover', 1), children: [] },
    { title: CONTENTS, page: put('contents', contentsPages), children: [] },
    ...parts.filter(({ itemId }) => itemId === null).map(mark),
  ]
  for (const item of items.filter(({ parentId }) => parentId === null)) {
    const found = under(item)
    if (found) outline.push(found)
  }
  return { pieces, outline, pages: next - 1 }
}

export interface ContentsRow {
  text: string
  page: number
  depth: number
  /** An item of the agenda, not a paper. */
  heading: boolean
}

/** The contents tell what follows them. */
export function contentsRows({ outline }: Pick<PackPlan, 'outline'>): ContentsRow[] {
  const rows = (marks: readonly Mark[], depth: number): ContentsRow[] =>
    marks.flatMap(({ title, page, children }) => [
      { text: title, page, depth, heading: children.length > 0 },
      ...rows(children, depth + 1),
    ])
  return rows(outline.slice(2), 0)
}

/** The plan whose contents are as long as they turn out to be; `measure` tells how many pages given rows take. */
export function settledPlan(
  input: Omit<PlanInput, 'contentsPages'>,
  measure: (rows: ContentsRow[]) => number,
): PackPlan {
  let plan = planPack({ ...input, contentsPages: 1 })
  // Longer contents only move the numbers on; a number that gains a digit could lengthen them once more.
  for (let tries = 0; tries < 4; tries++) {
    const contentsPages = measure(contentsRows(plan))
    if (plan.pieces[1]?.pages === contentsPages) break
    plan = planPack({ ...input, contentsPages })
  }
  return plan
}
