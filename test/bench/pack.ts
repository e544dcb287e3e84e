import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One job of 500 pages in a process of its own, because only there its peak of memory can be seen.
 * node test/bench/pack.ts ours|docxtemplater FOLDER → {ms, peak in MB, bytes}
 */
const [side, folder = '.'] = process.argv.slice(2)
const input = (name: string) => readFileSync(join(folder, name))

async function jobOf(): Promise<() => Buffer | Promise<Buffer>> {
  if (side === 'docxtemplater') {
    const { fillTemplate } = await import('./fill.ts')
    const data = JSON.parse(input('pack.json').toString())
    const template = input('pack-template.docx')
    return () => fillTemplate(template, data)
  }
  const { renderDocx } = await import('../../electron/core/docx/renderDocx.ts')
  const paper = JSON.parse(input('pack-paper.json').toString())
  return () => renderDocx(paper)
}

/** In MB. Linux counts the parent's peak into a child's resource usage, but not into its own status. */
function peak(): number {
  const status = '/proc/self/status'
  const own = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(own ?? process.resourceUsage().maxRSS) / 1024
}

const job = await jobOf()
const begun = performance.now()
const bytes = await job()
const ms = performance.now() - begun
writeFileSync(join(folder, `pack-${side}.docx`), bytes)
console.log(JSON.stringify({ ms, peak: peak(), bytes: bytes.length }))
