import type { MeetingFile } from '../../../shared/api.ts'
import type { YearClaims } from '../../../shared/ita/claims.ts'
import { lintMeeting } from '../../../shared/lint/lint.ts'

/** Minutes as they stand, and what figures of the assessment in them are held against. */
export interface ToRead {
  file: MeetingFile
  ita: readonly YearClaims[]
}

/** Proof-reads beside the page, so that reading sixty pages never holds up a key. */
self.onmessage = ({ data: { file, ita } }: MessageEvent<ToRead>) => {
  self.postMessage(lintMeeting(file, { register: file.letters, ita }))
}
