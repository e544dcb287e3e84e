import type { PageSetup } from '../documents/page.ts'
import { textWidth } from '../documents/page.ts'
import type { Flow, Para } from './flow.ts'
import { paraHeight } from './lines.ts'

/**
 * A letter that misses one page by a little gives up white space, never type size: all gaps shrink together, in
 * steps, the space for the signature down to a limit a pen still fits in.
 */
const STEPS = [1, 0.75, 0.5, 0.35, 0.2] as const
const SIGNATURE_LEAST = 40

function shrunk(para: Para, share: number): Para {
  // Only the signature's space is as tall as two lines and more.
  const least = para.before >= para.pitch * 2.5 ? SIGNATURE_LEAST : 0
  return { ...para, before: Math.max(Math.min(least, para.before), para.before * share) }
}

/** The flow with its gaps shrunk as little as makes it one page, or as it was when no step does. */
export function fitOnePage(flow: Flow[], page: PageSetup): Flow[] {
  const paras = flow.filter((one) => one.type === 'para')
  if (paras.length !== flow.length) return flow
  const width = textWidth(page)
  // One line is kept free, because another engine may break one line more.
  const room = page.height - page.top - page.bottom - page.pitch
  for (const share of STEPS) {
    const tried = share === 1 ? paras : paras.map((one) => shrunk(one, share))
    const height = tried.reduce((sum, one) => sum + paraHeight(one, width), 0)
    if (height <= room) return tried
  }
  return flow
}
