import type { MeetingFile } from '../../../shared/api.ts'
import { lintMeeting } from '../../../shared/lint/lint.ts'

/** Proof-reads beside the page, so that reading sixty pages never holds up a key. */
self.onmessage = ({ data }: MessageEvent<MeetingFile>) => {
  self.postMessage(lintMeeting(data, { register: data.letters }))
}
