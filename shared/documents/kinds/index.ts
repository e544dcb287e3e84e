import { AppError } from '../../errors.ts'
import type { Kind } from '../kind.ts'
import { agenda } from './agenda.ts'
import { annex } from './annex.ts'
import { announcement } from './announcement.ts'
import { letter } from './letter.ts'
import { memo } from './memo.ts'
import { minutes } from './minutes.ts'
import { plan } from './plan.ts'
import { schedule } from './schedule.ts'

/** Every kind of paper: one line each. */
export const KINDS: readonly Kind[] = [letter, memo, announcement, agenda, schedule, minutes, annex, plan]

export function kindOf(id: string): Kind {
  const kind = KINDS.find((candidate) => candidate.id === id)
  if (!kind)
    throw new AppError(
      'badInput',
      `ไม่รู้จักชนิดเอกสาร "${id.slice(0, 40)}" มี: ${KINDS.map((known) => known.id).join(', ')}`,
    )
  return kind
}
