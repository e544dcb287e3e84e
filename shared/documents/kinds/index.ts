import { AppError } from '../../errors.ts'
import type { Kind } from '../kind.ts'
import { agenda } from './agenda.ts'
import { amendmentSlip } from './amendmentSlip.ts'
import { annex } from './annex.ts'
import { announcement } from './announcement.ts'
import { attendanceStatsPaper } from './attendanceStats.ts'
import { brief } from './brief.ts'
import { callForItems } from './callForItems.ts'
import { cancellation } from './cancellation.ts'
import { certificate } from './certificate.ts'
import { certifiedCopy } from './certifiedCopy.ts'
import { chairAgenda } from './chairAgenda.ts'
import { committeeOrder } from './committeeOrder.ts'
import { deliveryBook } from './deliveryBook.ts'
import { envelope } from './envelope.ts'
import { erratum } from './erratum.ts'
import { extract } from './extract.ts'
import { fileCopy } from './fileCopy.ts'
import { followUp } from './followUp.ts'
import { governorMemo } from './governorMemo.ts'
import { intent } from './intent.ts'
import { invitation } from './invitation.ts'
import { invitationMemo } from './invitationMemo.ts'
import { itaAgencySheet } from './itaAgencySheet.ts'
import { itaAnnex } from './itaAnnex.ts'
import { itaComparison } from './itaComparison.ts'
import { itaLetter } from './itaLetter.ts'
import { itaNews } from './itaNews.ts'
import { itaProgress } from './itaProgress.ts'
import { itaSummary } from './itaSummary.ts'
import { labels } from './labels.ts'
import { letter } from './letter.ts'
import { memo } from './memo.ts'
import { minutes } from './minutes.ts'
import { minutesLetter } from './minutesLetter.ts'
import { monthSheet } from './monthSheet.ts'
import { nameCards } from './nameCards.ts'
import { order } from './order.ts'
import { placeChange } from './placeChange.ts'
import { plan } from './plan.ts'
import { postponement } from './postponement.ts'
import { pressRelease } from './pressRelease.ts'
import { registerPages } from './registerPages.ts'
import { relayMemo } from './relayMemo.ts'
import { reminder } from './reminder.ts'
import { replySlip } from './replySlip.ts'
import { resolutionNotice } from './resolutionNotice.ts'
import { resolutionSummary } from './resolutionSummary.ts'
import { schedule } from './schedule.ts'
import { seatingList } from './seatingList.ts'
import { signInSheet } from './signInSheet.ts'
import { stampedLetter } from './stampedLetter.ts'

/** Every kind of paper: one line each. */
export const KINDS: readonly Kind[] = [
  letter,
  memo,
  relayMemo,
  stampedLetter,
  order,
  committeeOrder,
  attendanceStatsPaper,
  announcement,
  intent,
  certificate,
  fileCopy,
  envelope,
  labels,
  deliveryBook,
  registerPages,
  monthSheet,
  callForItems,
  invitation,
  invitationMemo,
  postponement,
  placeChange,
  cancellation,
  replySlip,
  agenda,
  brief,
  chairAgenda,
  schedule,
  signInSheet,
  nameCards,
  seatingList,
  minutes,
  minutesLetter,
  amendmentSlip,
  certifiedCopy,
  erratum,
  extract,
  resolutionSummary,
  resolutionNotice,
  reminder,
  followUp,
  governorMemo,
  pressRelease,
  annex,
  plan,
  itaSummary,
  itaAnnex,
  itaComparison,
  itaProgress,
  itaLetter,
  itaAgencySheet,
  itaNews,
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
