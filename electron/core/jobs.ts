import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { Ports } from './ports.ts'

/** Long work that goes on between calls: begun by one, asked after and stopped by others. One at a time. */

/** What the work itself is given. */
export interface Progress {
  /** Begins a part of the work. */
  doing(words: string, of: number): void
  told(done: number): void
  /** Lets others have their turn; throws when the work was stopped. */
  rest(): Promise<void>
  signal: AbortSignal
}

export interface JobView<R> {
  state: 'working' | 'done' | 'failed' | 'stopped'
  doing: string
  done: number
  of: number
  message: string
  result: R | null
}

interface Job<R> {
  view: JobView<R>
  stop: AbortController
  ended: Promise<void>
}

const FAILED = 'ทำงานนี้ไม่สำเร็จ ข้อมูลที่บันทึกไว้ยังอยู่ครบ ลองอีกครั้ง หากยังไม่ได้ให้ปิดแล้วเปิดโปรแกรมใหม่'

/** `drop` frees what the result of a job holds: it lives until the next one begins or the office closes. */
export function createJobs<R>(ports: Pick<Ports, 'newId' | 'log'>, drop: (result: R) => void) {
  let current: { id: string; job: Job<R> } | null = null

  function forget(): void {
    const result = current?.job.view.result
    if (result) drop(result)
    current = null
  }

  function jobOf(id: string): Job<R> {
    if (current?.id !== id) throw new AppError('notFound', 'ไม่พบงานนี้แล้ว ให้เริ่มทำใหม่')
    return current.job
  }

  async function run(job: Job<R>, work: (progress: Progress) => Promise<R>): Promise<void> {
    const { view, stop } = job
    const progress: Progress = {
      doing(words, of) {
        Object.assign(view, { doing: words, of, done: 0 })
      },
      told(done) {
        view.done = done
      },
      async rest() {
        await others()
        stop.signal.throwIfAborted()
      },
      signal: stop.signal,
    }
    try {
      await progress.rest()
      const result = await work(progress)
      // Stopped at the last moment is stopped: whoever asked for it expects nothing any more.
      if (stop.signal.aborted) drop(result)
      stop.signal.throwIfAborted()
      Object.assign(view, { state: 'done', result })
    } catch (cause) {
      if (stop.signal.aborted) {
        view.state = 'stopped'
        return
      }
      if (!(cause instanceof AppError)) ports.log('a job failed', cause)
      Object.assign(view, { state: 'failed', message: cause instanceof AppError ? cause.message : FAILED })
    }
  }

  return {
    begin(work: (progress: Progress) => Promise<R>): string {
      if (current?.job.view.state === 'working')
        throw new AppError('refused', 'กำลังทำอีกงานหนึ่งอยู่ ให้รอจนเสร็จหรือหยุดงานนั้นก่อน')
      forget()
      const id = ports.newId()
      const view: JobView<R> = { state: 'working', doing: '', done: 0, of: 0, message: '', result: null }
      const job: Job<R> = { view, stop: new AbortController(), ended: Promise.resolve() }
      job.ended = run(job, work)
      current = { id, job }
      return id
    },
    view: (id: string): JobView<R> => ({ ...jobOf(id).view }),
    stop: (id: string): void => jobOf(id).stop.abort(),
    result(id: string): R {
      const { result } = jobOf(id).view
      if (!result) throw new AppError('refused', 'งานนี้ยังไม่เสร็จ')
      return result
    },
    /** What it made was taken, or nobody wants it; one under way is stopped instead. */
    forget(id: string): void {
      if (jobOf(id).view.state === 'working') jobOf(id).stop.abort()
      else forget()
    },
    /** The office closes: nothing may go on behind it. */
    async close(): Promise<void> {
      current?.job.stop.abort()
      await current?.job.ended
      forget()
    },
  }
}

export type Jobs<R> = ReturnType<typeof createJobs<R>>
