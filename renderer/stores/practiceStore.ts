import { createStore } from 'zustand/vanilla'
import type { Reply } from '../../shared/reply.ts'
import { ApiError } from '../api/ApiError.ts'
import { forgetPractice, type Space } from './memory.ts'
import { asProblem } from './problem.ts'
import type { Saving } from './saving.ts'

/** Whose data a page works on, and how it comes to the other's. */
export interface Sitting {
  space: Space
  /** Puts fresh stores in place of all there are. */
  sit(space: Space): void
  /** Throws the practice office away and begins it anew. */
  reset(): Promise<Reply>
}

interface PracticeState {
  on: boolean
  busy: boolean
  problem: string
}

const UNSAVED = 'ยังมีข้อความหรือไฟล์ที่บันทึกไม่เสร็จ จัดการข้อความแจ้งด้านล่างก่อน แล้วลองอีกครั้ง'

/** The way into the practice office and out of it. Nothing typed is left behind on either side. */
export function createPracticeStore({ space, sit, reset }: Sitting, saving: Saving, filesUnderWay: () => boolean) {
  const on = space === 'practice'
  const store = createStore<PracticeState>(() => ({ on, busy: false, problem: '' }))

  async function go(to: Space, before: () => Promise<void>): Promise<void> {
    if (store.getState().busy) return
    store.setState({ busy: true, problem: '' })
    try {
      await before()
      sit(to)
    } catch (error) {
      store.setState({ busy: false, problem: asProblem(error) })
    }
  }

  async function allSaved(): Promise<void> {
    await saving.quiet()
    const { pending, typing, trouble, conflict } = saving.store.getState()
    if (pending > 0 || typing || trouble || conflict || filesUnderWay()) {
      throw new ApiError({ code: 'refused', message: UNSAVED })
    }
  }

  return {
    store,
    enter: () => go('practice', allSaved),
    /** What could not be saved in practice holds nobody there. */
    leave: () => go('office', () => saving.quiet()),
    startOver: () =>
      go('practice', async () => {
        await saving.quiet()
        const reply = await reset()
        if (!reply.ok) throw new ApiError(reply.error)
        forgetPractice()
      }),
  }
}

export type PracticeStore = ReturnType<typeof createPracticeStore>
