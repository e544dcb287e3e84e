import type { Signatory } from '../../model/fields.ts'
import { longDate } from '../../thai/date.ts'
import type { Block } from '../block.ts'
import type { Fields } from '../kind.ts'
import { words } from '../setting.ts'
import type { Template } from '../template.ts'
import { signatureBlock } from './parts.ts'

export const COPY_SETTINGS = {
  mark: words('คำเหนือบรรทัดแรก', 'สำเนา'),
  certified: words('คำรับรอง', 'สำเนาถูกต้อง'),
} as const

export const COPY_FIELDS = {
  certifier: { input: 'signatory', label: 'ผู้รับรองสำเนา', optional: true },
  certified: { input: 'date', label: 'รับรองวันที่', optional: true },
} as const satisfies Fields

/** Rule: a copy says สำเนา above its first line and is certified at its foot (ข้อ ๓๑; rulebook §2.8). */
export function copied(
  blocks: readonly Block[],
  { certifier, certified }: { certifier: Signatory | null; certified: string | null },
  template: Template<typeof COPY_SETTINGS>,
): Block[] {
  return [
    { type: 'centered', lines: [template.say('mark')], bold: true },
    ...blocks,
    { type: 'line', align: 'axis', text: template.say('certified'), space: 1 },
    signatureBlock(certifier, certified ? longDate(certified) : 'วันที่ ………………………………'),
  ]
}
