import type { MeetingFile } from '../api.ts'
import type { Block } from '../documents/block.ts'
import type { PageSetup } from '../documents/page.ts'
import type { YearClaims } from '../ita/claims.ts'
import type { Letter } from '../model/letter.ts'

/** The proof-reader's vocabulary. Whatever is read (text, DOCX, a composed paper, records) becomes one Corpus. */

export type Severity = 'error' | 'warning' | 'info'
/** News of a province follows other habits (Arabic digits, short months); rules say which of the two they judge. */
export type Profile = 'official' | 'news' | 'both'

export type Genre =
  | 'letter'
  | 'memo'
  | 'announcement'
  | 'order'
  | 'minutes'
  | 'agenda'
  | 'schedule'
  | 'plan'
  | 'annex'
  | 'news'
  | 'records'
  | 'other'

export type Role =
  | 'title'
  | 'urgency'
  | 'number'
  | 'sender'
  | 'from'
  | 'date'
  | 'subject'
  | 'salutation'
  | 'reference'
  | 'enclosure'
  | 'body'
  | 'closing'
  | 'signature'
  | 'owner'
  | 'heading'
  | 'agenda'
  | 'roster'
  | 'resolution'
  | 'time'
  | 'programme'
  | 'row'
  | 'place'

/** A paragraph. Text from outside keeps its line breaks, so that a place can be told by its line. */
export interface Passage {
  sheet: Sheet
  index: number
  text: string
  /** The same text, character for character, with Arabic digits and plain spaces: what patterns are tried on. */
  plain: string
  role: Role
  /** Its digits are those the office chose for that field, not those of the paper. */
  ownDigits?: true
  /** Number the paragraph stands under: `๑.`, `(๒)`, `๓.๑`; empty when it has none. */
  mark: string
  /** Where it lies in its source: `blocks[3].prose[0]`, `items[2].title`; empty for plain text. */
  path: string
  /** First line in the source text, from 1; 0 when the source has no lines. */
  line: number
}

export type PageMeasures = Pick<PageSetup, 'width' | 'height' | 'left' | 'right'>

/** One paper of a set. */
export interface Sheet {
  name: string
  /** The paper it was read from, when it was composed here: its id, and what the layout is judged by. */
  paper: { document: string; blocks: Block[]; page: PageSetup } | null
  /** Measures of its pages in points, when they are known. */
  page: PageMeasures | null
  genre: Genre
  /** The fiscal year a paper was made of; null where none was. */
  fiscalYear: number | null
  /** Province it was issued in, when that can be told. */
  province: string
  passages: Passage[]
  /** Numbers that stand before nothing: they print bare, and no rule about words is asked of them. */
  blanks: Passage[]
}

export interface Corpus {
  sheets: Sheet[]
  /** The papers lie in the order in which they are bound. */
  bound: boolean
  /** Records of one meeting, when they are what is read. */
  file: MeetingFile | null
  /** Register of letters, when it is at hand. */
  register: readonly Letter[]
  /** What the records say of results, by year. */
  ita: readonly YearClaims[]
}

export interface Hit {
  passage: Passage | null
  /** Field path, for a finding in the records. */
  path?: string
  start: number
  end: number
  /** Text shown when it is no part of a passage. */
  text?: string
  suggestion?: string
  /** Words for the slots {0}, {1} … of the rule's message. */
  facts?: string[]
}

export interface Rule {
  /** Id of the rulebook's catalogue (saraban.md §9); a letter behind it marks a part with its own severity. */
  id: string
  severity: Severity
  /** Section of the rulebook the rule follows from. */
  source: string
  profile: Profile
  /** What is, why, what to do; `{text}` is the text found, `{0}` … the facts of the hit. */
  message: string
  detect: (corpus: Corpus) => Hit[]
  /** Replacement for the text found, when it follows from that text alone. */
  suggest?: (text: string) => string
}

export interface Finding {
  rule: string
  severity: Severity
  message: string
  /** `document` is the id of the paper; empty for text from elsewhere and for records. */
  place: { document: string; sheet: string; paragraph: number; path: string; line: number; start: number; end: number }
  text: string
  /** The text found and what was said of it: tells this finding from others of its rule. */
  words: string
  suggestion?: string
}
