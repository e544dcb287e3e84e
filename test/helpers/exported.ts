import { setTimeout as wait } from 'node:timers/promises'
import { unzipSync } from 'fflate'
import type { Api } from '../../shared/api.ts'
import type { ExportJob } from '../../shared/exportApi.ts'

/** Waits for the end of an export that was begun. */
export async function ended(api: Api, job: string): Promise<ExportJob> {
  for (;;) {
    const view = await api.exports.job({ job })
    if (view.state !== 'working') return view
    await wait(5)
  }
}

export interface Exported {
  zip: Buffer
  files: Record<string, Uint8Array>
  result: NonNullable<ExportJob['result']>
}

/** The whole office, through the front door as the screen takes it. */
export async function exported(api: Api): Promise<Exported> {
  const { job } = await api.exports.begin({})
  const { result, message } = await ended(api, job)
  if (!result) throw new Error(message)
  const pieces: Buffer[] = []
  for (let part = 0, parts = 1; part < parts; part++) {
    const answer = await api.exports.content({ job, part })
    parts = answer.parts
    pieces.push(Buffer.from(answer.base64, 'base64'))
  }
  await api.exports.forget({ job })
  const zip = Buffer.concat(pieces)
  return { zip, files: unzipSync(zip), result }
}

/** A page of ours; what was attached may be a page as well. */
export const isPage = (path: string): boolean => path === 'index.html' || path.startsWith('หน้า/')

const HREF = /<a href="([^"]*)"/g

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))

/** Where the links of every page that index.html leads to end, as paths of the export; those within a page are left out. */
export function linkedFrom(files: Record<string, Uint8Array>): Set<string> {
  const reached = new Set<string>()
  const waiting = ['index.html']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    if (!isPage(path)) continue
    const base = `http://x/${path.split('/').map(encodeURIComponent).join('/')}`
    for (const [, href = ''] of Buffer.from(files[path] ?? [])
      .toString('utf8')
      .matchAll(HREF)) {
      if (!href.startsWith('#')) waiting.push(decodeURIComponent(new URL(unescaped(href), base).pathname.slice(1)))
    }
  }
  return reached
}
