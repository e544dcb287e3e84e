import { AppError } from '../../errors.ts'
import type { Kind } from '../kind.ts'
import { agenda } from './agenda.ts'
import { annex } from './annex.ts'
import { announcement } from './announcement.ts'
import { certificate } from './certificate.ts'
import { chairAgenda } from './chairAgenda.ts'
import { extract } from './extract.ts'
import { fileCopy } from './fileCopy.ts'
import { followUp } from './followUp.ts'
import { invitation } from './invitation.ts'
import { letter } from './letter.ts'
import { memo } from './memo.ts'
import { minutes } from './minutes.ts'
import { nameCards } from './nameCards.ts'
import { order } from './order.ts'
import { plan } from './plan.ts'
import { replySlip } from './replySlip.ts'
import { resolutionNotice } from './resolutionNotice.ts'
import { resolutionSummary } from './resolutionSummary.ts'
import { schedule } from './schedule.ts'
import { signInSheet } from './signInSheet.ts'
import { stampedLetter } from './stampedLetter.ts'

/** Every kind of paper: one line each. */
export const KINDS: readonly Kind[] = [
  letter,
  memo,
  stampedLetter,
  order,
  announcement,
  certificate,
  fileCopy,
  invitation,
  replySlip,
  agenda,
  chairAgenda,
  schedule,
  signInSheet,
  nameCards,
  minutes,
  extract,
  resolutionSummary,
  resolutionNotice,
  followUp,
  annex,
  plan,
]

export function kindOf(id: string): Kind {
  const kind = KINDS.find((candidate) => candidate.id === id)
  if (!kind)
    throw new AppError(
      'badInput',
      `ไม่รู้จักชนิดเอกสาร "${id.slice(0, 40)}" มี: ${KINDS.map((known) => known.id).join(', ')}`,
    )
  return kind
}
