import type { PackItem, PackPart } from './parts.ts'
import type { PackPlan } from './plan.ts'

/** How much paper a pack takes. */

export interface PrintRow {
  label: string
  pages: number
}

export interface PrintPlan {
  rows: PrintRow[]
  pages: number
  copies: number
  duplex: boolean
  /** Of one copy. */
  sheets: number
  total: number
  /** Sheets that printing on both sides saves, over all copies. */
  saved: number
  /** Pages that are pictures or scans, which take the most toner. */
  heavy: number
}

export const sheetsOf = (pages: number, duplex: boolean): number => (duplex ? Math.ceil(pages / 2) : pages)

/** The pages of a pack by the part of the agenda they belong to. */
export function printRows(plan: Pick<PackPlan, 'pieces'>, parts: readonly PackPart[], items: readonly PackItem[]) {
  const byId = new Map(items.map((item) => [item.id, item]))
  const topOf = (id: string): PackItem | undefined => {
    const item = byId.get(id)
    return item?.parentId ? topOf(item.parentId) : item
  }
  const itemOf = (piece: string): string | null =>
    piece.startsWith('tab:') ? piece.slice(4) : (parts.find(({ key }) => key === piece)?.itemId ?? null)
  const rows = new Map<string, PrintRow>()
  for (const { id, pages } of plan.pieces) {
    const top = topOf(itemOf(id) ?? '')
    const key = top?.id ?? ''
    const row = rows.get(key) ?? { label: top ? `${top.label} ${top.title}` : 'ปก สารบัญ และเอกสารนำ', pages: 0 }
    rows.set(key, { ...row, pages: row.pages + pages })
  }
  return [...rows.values()]
}

export function printPlan(rows: readonly PrintRow[], heavy: number, copies: number, duplex: boolean): PrintPlan {
  const pages = rows.reduce((sum, row) => sum + row.pages, 0)
  const sheets = sheetsOf(pages, duplex)
  return {
    rows: [...rows],
    pages,
    copies,
    duplex,
    sheets,
    total: sheets * copies,
    saved: (sheetsOf(pages, false) - sheetsOf(pages, true)) * copies,
    heavy,
  }
}

/** What the plan says in words. */
export function printWords({ pages, copies, duplex, sheets, total, saved, heavy }: PrintPlan): string[] {
  return [
    `จำนวน ${copies} ชุด ชุดละ ${pages} หน้า พิมพ์${duplex ? 'สองหน้า' : 'หน้าเดียว'} ใช้กระดาษชุดละ ${sheets} แผ่น รวม ${total} แผ่น`,
    ...(saved > 0
      ? [duplex ? `การพิมพ์สองหน้าประหยัดกระดาษ ${saved} แผ่น` : `หากพิมพ์สองหน้าจะประหยัดกระดาษได้ ${saved} แผ่น`]
      : []),
    ...(heavy > 0
      ? [`มีหน้าที่เป็นภาพหรือสแกน ${heavy} หน้า ชุดของผู้เข้าประชุมพิมพ์ด้วยโหมดประหยัดหมึก (ร่าง/ขาวดำ) ชุดของประธานพิมพ์คุณภาพปกติ`]
      : []),
  ]
}
