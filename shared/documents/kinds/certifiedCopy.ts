import { errataOf } from '../../desk/amendments.ts'
import { paragraph } from '../../model/prose.ts'
import type { Block } from '../block.ts'
import { defineKind } from '../kind.ts'
import { words } from '../setting.ts'
import { erratumWords } from './amendmentTable.ts'
import { COPY_FIELDS, COPY_SETTINGS, copied } from './copies.ts'
import { MINUTES_FIELDS, MINUTES_SETTINGS, minutes, minutesOf } from './minutes.ts'
import { RECORDINGS } from './recording.ts'

/** The whole minutes, copied and certified (ข้อ ๓๑; rulebook §2.8). */
export const certifiedCopy = defineKind({
  id: 'certifiedCopy',
  label: 'สำเนารายงานการประชุม',
  from: 'meeting',
  rules: { continuation: true },
  settings: {
    ...MINUTES_SETTINGS,
    ...COPY_SETTINGS,
    errata: words('เมื่อมีการแก้คำผิด', 'หมายเหตุ รายงานการประชุมฉบับนี้มีการแก้คำผิดภายหลังการรับรอง ดังนี้'),
  },
  fields: { ...MINUTES_FIELDS, ...COPY_FIELDS },
  choices: () => ({ recording: Object.values(RECORDINGS) }),
  prefill: (file, template) => ({
    ...minutesOf(file, template),
    certifier: file.meeting.recorder,
    certified: null,
  }),
  compose: (values, file, template) => {
    // A copy of what was certified says it as it was certified; what was found wrong since stands beside it.
    const errata = errataOf(file).map((one) => paragraph(erratumWords(one), { mark: 'parens' }))
    const note: Block[] =
      errata.length > 0 ? [{ type: 'prose', prose: [paragraph(template.say('errata')), ...errata] }] : []
    return copied([...minutes.compose(values, file, template), ...note], values, template)
  },
})
