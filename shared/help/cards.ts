import type { Card } from './card.ts'
import { agenda } from './cards/agenda.ts'
import { backup } from './cards/backup.ts'
import { begin } from './cards/begin.ts'
import { calledOff } from './cards/calledOff.ts'
import { circular } from './cards/circular.ts'
import { committee } from './cards/committee.ts'
import { corrections } from './cards/corrections.ts'
import { find } from './cards/find.ts'
import { followUp } from './cards/followUp.ts'
import { hand } from './cards/hand.ts'
import { invitation } from './cards/invitation.ts'
import { ita } from './cards/ita.ts'
import { keys } from './cards/keys.ts'
import { live } from './cards/live.ts'
import { meeting } from './cards/meeting.ts'
import { minutes } from './cards/minutes.ts'
import { office } from './cards/office.ts'
import { oldMinutes } from './cards/oldMinutes.ts'
import { pack } from './cards/pack.ts'
import { paste } from './cards/paste.ts'
import { practice } from './cards/practice.ts'
import { print } from './cards/print.ts'
import { proof } from './cards/proof.ts'
import { registers } from './cards/registers.ts'
import { replies } from './cards/replies.ts'
import { sent } from './cards/sent.ts'
import { template } from './cards/template.ts'
import { wholeOffice } from './cards/wholeOffice.ts'

/** Every card, in groups, in the order in which a secretary comes to need them. */
export const CARD_GROUPS: ReadonlyArray<{ title: string; cards: readonly Card[] }> = [
  { title: 'เริ่มใช้', cards: [begin, practice, office, committee, paste] },
  { title: 'ก่อนประชุม', cards: [meeting, agenda, invitation, circular, sent, registers, replies, calledOff, pack] },
  { title: 'ประชุมและหลังประชุม', cards: [live, minutes, proof, print, corrections, followUp, find, oldMinutes] },
  { title: 'งานของจังหวัด', cards: [ita] },
  { title: 'ดูแลข้อมูล', cards: [hand, template, backup, wholeOffice, keys] },
]

export const CARDS: readonly Card[] = CARD_GROUPS.flatMap(({ cards }) => cards)
