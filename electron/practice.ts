import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../shared/errors.ts'
import { PRACTICE, PRACTICE_RESET } from '../shared/practice.ts'
import type { Reply } from '../shared/reply.ts'
import { type Office, openOffice } from './core/openOffice.ts'
import type { Ports } from './core/ports.ts'

/** Named after its store: two stores in one folder do not share their practice. */
export const practiceFile = (file: string): string =>
  join(dirname(file), `${basename(file, '.lekha')}-practice`, 'practice.lekha')

/** The real office with a practice office beside it, which is only made when somebody asks for it. */
export function withPractice(real: Office, file: string, ports: Partial<Ports>): Office {
  const practice = openPractice(practiceFile(file), ports)
  return {
    ...real,
    dispatch(method, input) {
      // A door may pass on what is no text at all.
      const name = typeof method === 'string' ? method : ''
      if (!name.startsWith(PRACTICE)) return real.dispatch(method, input)
      return name === PRACTICE_RESET ? practice.reset() : practice.call(name.slice(PRACTICE.length), input)
    },
    async close() {
      await practice.close()
      await real.close()
    },
  }
}

function openPractice(file: string, ports: Partial<Ports>) {
  let office: Promise<Office> | undefined
  const running = new Set<Promise<unknown>>()

  /** The next call tries again after a failure. */
  function keep(opening: Promise<Office>): Promise<Office> {
    office = opening
    opening.catch(() => {
      if (office === opening) office = undefined
    })
    return opening
  }

  /** Waits for what is under way in it; calls that come later find the next one. */
  async function shut(old: Promise<Office> | undefined): Promise<void> {
    await Promise.allSettled([...running])
    await (await old?.catch(() => undefined))?.close()
  }

  return {
    async call(method: string, input: unknown): Promise<Reply> {
      const call = answer(async () => (await (office ?? keep(openFilled(file, ports)))).dispatch(method, input))
      running.add(call)
      return call.finally(() => running.delete(call))
    },
    reset(): Promise<Reply> {
      const old = office
      const anew = keep(
        shut(old).then(() => {
          throwAway(file)
          return openFilled(file, ports)
        }),
      )
      return answer(async () => {
        await anew
        return { ok: true, value: null }
      })
    },
    async close(): Promise<void> {
      const old = office
      office = undefined
      await shut(old)
    },
  }
}

/** There is always something to practise on. */
async function openFilled(file: string, ports: Partial<Ports>): Promise<Office> {
  const office = await openOffice({ file, ports })
  const status = await office.dispatch('store.status', {})
  if (status.ok && (status.value as { empty: boolean }).empty) await fill(office)
  return office
}

/** The sample offices on ready-printed paper: without an emblem no letter could be issued, and that is to be practised. */
async function fill({ dispatch }: Office): Promise<void> {
  await dispatch('store.sample', {})
  const offices = await dispatch('offices.list', {})
  for (const { id, revision } of offices.ok ? (offices.value as Array<{ id: string; revision: number }>) : []) {
    await dispatch('offices.update', { id, revision, change: { emblem: 'preprinted' } })
  }
}

/** The store with all that SQLite lays beside it, and its backups; nothing else that may lie there. */
function throwAway(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (name.startsWith(basename(file)) || name === 'backups') {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

/** A practice office that cannot be opened is a refusal like any other. */
async function answer(work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (cause) {
    const known = cause instanceof AppError
    const message = known ? cause.message : 'เปิดสำนักงานฝึกหัดไม่สำเร็จ ข้อมูลจริงไม่ถูกแตะต้อง ออกจากสำนักงานฝึกหัดแล้วลองใหม่'
    return { ok: false, error: { code: known ? cause.code : 'internal', message } }
  }
}
