import type Database from 'better-sqlite3'
import { keepFileText, unreadFiles, wholeFile } from './db/fileParts.ts'
import type { Db } from './db/records.ts'
import { noteFile, readDue, watchChanges } from './db/searchIndex.ts'
import type { Ports } from './ports.ts'
import { fileText, MOST_BYTES } from './services/fileText.ts'

/** Keeps the index of the search while the program has nothing else to do, a moment at a time. */
export interface SearchKeeper {
  /** Something came that is worth reading soon. */
  wake(): void
  /** Reads one file at once, by its hash: what it is worth is told where it was attached. */
  readFile(hash: string): Promise<void>
  /** Reads what it may within a search; answers how much is still to come. The caller holds the connection. */
  catchUp(): number
  stop(): Promise<void>
}

/** After the first screen is drawn. */
const START_MS = 1_500
const PAUSE_MS = 20
/** As long as nobody notices. */
const SLICE_MS = 15
/** A search waits no longer than this for changes just made. */
const SEARCH_MS = 300

export function openSearch(sqlite: Database.Database, db: Db, ports: Pick<Ports, 'log'>): SearchKeeper {
  watchChanges(sqlite)
  let timer: NodeJS.Timeout | null = null
  let work: Promise<void> | null = null
  let stopped = false
  /** Something came while a slice was at work. */
  let woken = false

  /** Never within a change that somebody else has begun. */
  const inTurn = <T>(read: () => T): Promise<T> => db.connection().execute(async () => read())

  /** The first file that waits, or the one of this hash; false where there is none. */
  async function oneFile(hash?: string): Promise<boolean> {
    const file = await inTurn(() => {
      const next = unreadFiles(sqlite).find((one) => hash === undefined || one.hash === hash)
      return next && { ...next, bytes: next.size > MOST_BYTES ? null : wholeFile(sqlite, next.id) }
    })
    if (!file) return false
    // A long PDF takes its time; the office goes on meanwhile.
    const text = await fileText(file.fileName, file.bytes)
    await inTurn(() => {
      keepFileText(sqlite, file.hash, text)
      noteFile(sqlite, file.hash)
    })
    return true
  }

  /** One file or a slice of records; whether there is more. */
  const one = async (): Promise<boolean> => (await oneFile()) || inTurn(() => readDue(sqlite, SLICE_MS) > 0)

  function plan(ms: number): void {
    if (work) woken = true
    if (stopped || work) return
    // What was planned for later may come sooner.
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      timer = null
      work = one()
        .catch((cause: unknown) => {
          // A full disk stops the index, not the office: the next search tries again.
          ports.log('indexing failed', cause)
          return false
        })
        .then((more) => {
          work = null
          if (more || woken) plan(PAUSE_MS)
          woken = false
        })
    }, ms)
    timer.unref()
  }
  plan(START_MS)

  return {
    wake: () => plan(PAUSE_MS),
    async readFile(hash) {
      await oneFile(hash).catch((cause: unknown) => ports.log('reading a file failed', cause))
    },
    catchUp() {
      const left = readDue(sqlite, SEARCH_MS) + unreadFiles(sqlite).length
      if (left > 0) plan(PAUSE_MS)
      return left
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await work
    },
  }
}
