import { useRef, useState } from 'react'
import type { PersonName } from '../../../shared/model/fields.ts'
import type { Attendance } from '../../../shared/model/meeting.ts'
import { useNewest } from '../../components/newest.ts'

export type Substitute = NonNullable<Attendance['substitute']>

/** Said under a post that was typed before its name. */
export const NAMELESS = 'จะบันทึกเมื่อกรอกชื่อผู้แทน'

/**
 * Name and post of whoever comes instead, one value in the record and two fields on the screen. Each is saved with the
 * newest of the other, also while that is still on its way, so that the post can be typed the moment the name is.
 */
export function useSubstitute(saved: Substitute | null, save: (substitute: Substitute | null) => Promise<void>) {
  const { now, send } = useNewest(saved, save)
  /** A post nobody bears yet: a substitute without a name is none, so it waits here for the name. */
  const [loose, setLoose] = useState('')
  const waiting = useRef('')
  const wait = (post: string) => {
    waiting.current = post
    setLoose(post)
  }

  return {
    name: saved?.name ?? null,
    post: saved?.post ?? loose,
    /** The post was typed and waits for a name. */
    nameless: !saved && loose !== '',
    async saveName(name: PersonName | null): Promise<void> {
      const before = now()
      if (name) {
        await send({ name, post: before?.post ?? waiting.current })
        wait('')
      } else {
        wait(before?.post ?? waiting.current)
        if (before) await send(null)
      }
    },
    async savePost(post: string): Promise<void> {
      const before = now()
      if (before) await send({ ...before, post })
      else wait(post)
    },
    /** Someone known was chosen, post and all; a post that was typed stays. */
    async choose(name: PersonName, post: string): Promise<void> {
      await send({ name, post: now()?.post || waiting.current || post })
      wait('')
    },
    /** As the reply slip has it. */
    take: send,
  }
}
