import { sql as begin } from './0001Begin.ts'
import { sql as acceptance } from './0002Acceptance.ts'
import { sql as template } from './0003Template.ts'
import { sql as meetingEvent } from './0004MeetingEvent.ts'
import { sql as agenda } from './0005Agenda.ts'
import { sql as register } from './0006Register.ts'
import { sql as change } from './0007Change.ts'
import { sql as documentBase } from './0008DocumentBase.ts'
import { sql as sitting } from './0009Sitting.ts'
import { sql as amendment } from './0010Amendment.ts'
import { sql as ita } from './0011Ita.ts'
import { sql as search } from './0012Search.ts'
import { sql as pack } from './0013Pack.ts'
import { sql as pdfText } from './0014PdfText.ts'
import { sql as sending } from './0015Sending.ts'
import { sql as itaStamp } from './0016ItaStamp.ts'
import { sql as itaVariant } from './0017ItaVariant.ts'

export interface Migration {
  version: number
  sql: string
}

/** Append only. Each entry is frozen once it has shipped. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: begin },
  { version: 2, sql: acceptance },
  { version: 3, sql: template },
  { version: 4, sql: meetingEvent },
  { version: 5, sql: agenda },
  { version: 6, sql: register },
  { version: 7, sql: change },
  { version: 8, sql: documentBase },
  { version: 9, sql: sitting },
  { version: 10, sql: amendment },
  { version: 11, sql: ita },
  { version: 12, sql: search },
  { version: 13, sql: pack },
  { version: 14, sql: pdfText },
  { version: 15, sql: sending },
  { version: 16, sql: itaStamp },
  { version: 17, sql: itaVariant },
]
