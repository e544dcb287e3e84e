import { type PageSetup, textWidth } from '../documents/page.ts'
import type { Flow, Para } from './flow.ts'
import { paraHeight } from './lines.ts'
import { rulesOf } from './style.ts'

/**
 * A letter that misses one page by a little gives up white space, never type size: first the spaces for signature
 * and owner, then the space before paragraphs, then the line pitch down to the office's least (typesetting
 * findings §2; rulebook §2.2: the owner's gap may shrink to fit one page).
 */
export interface Fitting {
  /** Share kept of the spaces for signature and owner. */
  spaces: number
  /** Share kept of the space before paragraphs. */
  gaps: number
  /** Line pitch in points. */
  pitch: number
}

const SHARES: ReadonlyArray<readonly [spaces: number, gaps: number]> = [
  [1, 1],
  [0.85, 1],
  [0.7, 1],
  [0.7, 0.75],
  [0.7, 0.5],
  [0.55, 0.35],
  [0.4, 0.2],
]
/** A pen still fits in this. */
const SIGNATURE_LEAST = 40
const PITCH_STEP = 0.8

/** What is tried, in this order; the first leaves the letter as it is. */
export function ladder(page: PageSetup): Fitting[] {
  const { leastPitch } = rulesOf(page)
  const shares = SHARES.map(([spaces, gaps]) => ({ spaces, gaps, pitch: page.pitch }))
  const tightest = shares.at(-1)
  const pitches: number[] = []
  for (let pitch = page.pitch - PITCH_STEP; pitch > leastPitch; pitch -= PITCH_STEP) pitches.push(pitch)
  if (page.pitch > leastPitch) pitches.push(leastPitch)
  return [...shares, ...(tightest ? pitches.map((pitch) => ({ ...tightest, pitch })) : [])]
}

/** The flow with its white space shrunk. A space of two lines and more is one for a signature or an owner. */
export const shrunk = (flow: readonly Flow[], { spaces, gaps }: Fitting): Flow[] =>
  flow.map((one) => (one.type === 'para' ? shrunkPara(one, spaces, gaps) : one))

function shrunkPara(para: Para, spaces: number, gaps: number): Para {
  if (para.before < para.pitch * 2) return { ...para, before: para.before * gaps }
  const least = para.before >= para.pitch * 2.5 ? Math.min(SIGNATURE_LEAST, para.before) : 0
  return { ...para, before: Math.max(least, para.before * spaces) }
}

/** Whether paragraphs alone, one under the other, stand on one page. */
export function fitsOnePage(flow: readonly Flow[], page: PageSetup): boolean {
  const width = textWidth(page)
  const room = page.height - page.top - page.bottom - page.pitch * rulesOf(page).slack
  let height = 0
  for (const one of flow) {
    if (one.type !== 'para') return false
    height += paraHeight(one, width)
    if (height > room) return false
  }
  return true
}

/** What was done, in words for the officer. */
export function fittingWords({ spaces, gaps, pitch }: Fitting, page: PageSetup): string {
  const said = [
    spaces < 1 && `ลดที่ว่างลายมือชื่อและเจ้าของเรื่องเหลือร้อยละ ${Math.round(spaces * 100)}`,
    gaps < 1 && `ลดช่องว่างก่อนย่อหน้าเหลือร้อยละ ${Math.round(gaps * 100)}`,
    pitch < page.pitch && `ลดระยะบรรทัดจาก ${page.pitch.toFixed(1)} เป็น ${pitch.toFixed(1)} พอยต์`,
  ].filter(Boolean)
  return `จัดให้อยู่ในหน้าเดียวโดย${said.join(' และ')}`
}
