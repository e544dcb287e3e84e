import type { Salutation, Signatory } from '../../model/fields.ts'
import type { Enclosure, Reference } from '../../model/letter.ts'
import type { Office } from '../../model/office.ts'
import type { Prose } from '../../model/prose.ts'
import { closingFor } from '../../saraban/wording.ts'
import type { Block } from '../block.ts'
import type { Template } from '../template.ts'
import { type LETTER_SETTINGS, letter } from './letter.ts'

/** What the papers of a meeting that go out as หนังสือภายนอก say; the form is letter.ts's alone. */
interface OwnLetter {
  urgency: string | null
  number: string
  date: string | null
  subject: string
  salutation: Salutation
  addressees: Array<{ groupId: string | null; text: string }>
  /** The addressee's post is a guess. */
  guessed?: boolean
  references?: Reference[]
  enclosures: Enclosure[]
  body: Prose
  signatory: Signatory | null
}

/** Rule: คำลงท้าย follows from คำขึ้นต้น and the addressee (rulebook §4.1). */
export function asLetter(office: Office, own: OwnLetter, template: Template<typeof LETTER_SETTINGS>): Block[] {
  const { guessed = false, ...said } = own
  const closing = closingFor(own.salutation, own.addressees[0]?.text ?? '')
  const values = { references: [], ...said, closing, owner: [], copies: [] }
  const blocks = letter.compose(values as never, { office, references: {} }, template)
  return guessed ? blocks.map((block) => (isAddress(block, own) ? { ...block, guessed } : block)) : blocks
}

const isAddress = (block: Block, { salutation }: OwnLetter): block is Extract<Block, { type: 'labelled' }> =>
  block.type === 'labelled' && block.label === salutation

/** Fields such a letter shares. */
export const OUTGOING = {
  urgency: { input: 'urgency', label: 'ชั้นความเร็ว', optional: true },
  number: { input: 'line', label: 'ที่', hint: 'เช่น พร ๐๐๑๗.๕/ว ๕๐๔๔', optional: true, atIssue: true },
  date: { input: 'date', label: 'วันที่', optional: true, atIssue: true },
  subject: { input: 'text', label: 'เรื่อง' },
  salutation: { input: 'salutation', label: 'คำขึ้นต้น' },
} as const
