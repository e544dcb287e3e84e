import { defineKind } from '../kind.ts'
import { COPY_FIELDS, COPY_SETTINGS, copied } from './copies.ts'
import { MINUTES_FIELDS, MINUTES_SETTINGS, minutes, minutesOf } from './minutes.ts'
import { RECORDINGS } from './recording.ts'

/** The whole minutes, copied and certified (ข้อ ๓๑; rulebook §2.8). */
export const certifiedCopy = defineKind({
  id: 'certifiedCopy',
  label: 'สำเนารายงานการประชุม',
  from: 'meeting',
  rules: { continuation: true },
  settings: { ...MINUTES_SETTINGS, ...COPY_SETTINGS },
  fields: { ...MINUTES_FIELDS, ...COPY_FIELDS },
  choices: () => ({ recording: Object.values(RECORDINGS) }),
  prefill: (file, template) => ({
    ...minutesOf(file, template),
    certifier: file.meeting.recorder,
    certified: null,
  }),
  compose: (values, file, template) => copied(minutes.compose(values, file, template), values, template),
})
