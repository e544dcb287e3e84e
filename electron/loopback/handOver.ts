import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * The address of the next window, in a file beside the store that only its owner can read: whoever can read that can
 * read the store. A browser that was closed has lost its session, and the next start leads to the host that runs.
 */

const fileOf = (store: string): string => `${store}.address`

export function keepAddress(store: string) {
  const file = fileOf(store)
  const drop = () => rmSync(file, { force: true })
  return {
    /** A full disk costs the second window, not the first. */
    put(url: string): void {
      try {
        // Made anew each time: the mode of a file that is there would stay as it is.
        drop()
        writeFileSync(file, url, { mode: 0o600 })
      } catch {
        // The next start says that the program is open already.
      }
    },
    drop,
  }
}

/** Null where no host answers at the address: another door has the store, or a host ended without a word. */
export async function runningAddress(store: string): Promise<string | null> {
  try {
    const url = readFileSync(fileOf(store), 'utf8')
    const { hostname, origin } = new URL(url)
    if (hostname !== '127.0.0.1') return null
    const { ok } = await fetch(origin, { method: 'HEAD', signal: AbortSignal.timeout(2_000) })
    return ok ? url : null
  } catch {
    return null
  }
}
