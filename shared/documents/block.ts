import type { Prose } from '../model/prose.ts'

/**
 * What a composer says: the parts of an official paper in the words of the regulation. Blocks are data (an issued
 * paper stores them); how they look is decided once, in lower.ts.
 */
export type Block =
  /** Emblem 3 cm centred (letter) or 1.5 cm at the left beside the memo's title; ด่วนที่สุด in red level with it. `clear`: what follows begins below its feet. */
  | {
      type: 'emblem'
      size: 'letter' | 'memo'
      source: 'placeholder' | 'picture' | 'preprinted'
      picture: string
      urgency: string
      clear?: true
      /** Words at the right above a letter: สำเนาคู่ฉบับ. */
      mark?: string
      /** The memo's title in the same line. */
      title?: string
    }
  /** ที่ (or another label) at the left, sender block at the right, date below the middle. */
  | { type: 'letterHead'; label?: string; number: string; sender: string[]; date: string }
  | {
      type: 'memoHead'
      from: string
      number: string
      date: string
      subject: string
      labels?: { from: string; number: string; date: string; subject: string }
    }
  /** A label with its text hanging beside it: เรื่อง, เรียน, อ้างถึง. Several entries are numbered. `guessed`: nothing known tells it, somebody has to look. */
  | { type: 'labelled'; label: string; entries: string[]; bold?: true; guessed?: boolean }
  /** Centred lines: head of minutes, programme, announcement; `size` in points for the cover of a pack. */
  | { type: 'centered'; lines: string[]; bold?: true; rule?: true; gap?: true; size?: number }
  /** Body text with 2.5 cm first lines. */
  | { type: 'prose'; prose: Prose }
  /** Text beside a speaker's label (minutes). */
  | { type: 'speech'; speaker: string; prose: Prose; bold?: true }
  /** A bold line at the margin, its text hanging: ระเบียบวาระที่ ๒, ๓.๑. */
  | { type: 'item'; label: string; text: string; depth: number; owner?: string }
  | { type: 'heading'; text: string }
  /** Attendees: number, given name, family name, post, role. */
  | { type: 'roster'; rows: RosterRow[] }
  /** Programme rows: time, then activities with their lines. */
  | { type: 'programme'; rows: Array<{ time: string; title: string; by: string[] }> }
  /** `together`: the whole table on one page, or its last rows, so that none is left alone on the next. */
  | { type: 'table'; columns: TableColumn[]; rows: string[][][]; together?: 'all' | 'last' }
  /** A chart of lying bars, each with its words and its figure; `share` of the longest bar's room, 0 to 1. */
  | { type: 'bars'; rows: Array<{ label: string; value: string; share: number }> }
  /** `axis` centres on the axis of the signature; `space` is blank lines above, for a seal; `tight` leaves no gap. */
  | {
      type: 'line'
      text: string
      align?: 'left' | 'center' | 'right' | 'dated' | 'axis'
      bold?: true
      space?: number
      tight?: true
    }
  /** One line of a form: words, each followed by what is known on a dotted blank; `share` is its part of the line. */
  | { type: 'form'; fields: Array<{ label: string; value: string; share: number }>; indent?: true }
  | { type: 'closing'; text: string }
  | { type: 'signature'; rank: string; name: string; position: string[]; label?: string }
  /** ส่วนราชการเจ้าของเรื่อง at the foot; who drafted, typed and checked it initials at the right, and between
   *  them those it went through sign and date. */
  | { type: 'owner'; lines: string[]; initials?: string[]; routing?: string[] }
  /** Cards in large type, two on a sheet. */
  | { type: 'cards'; cards: Array<{ name: string; post: string }> }
  /** Labels of one size, `columns` to a row; `height` in centimetres. */
  | { type: 'labels'; columns: number; height: number; cells: Array<{ lines: string[]; foot: string }> }
  /** Lines of a table of contents: words, dots, the page at the right margin. */
  | { type: 'contents'; rows: Array<{ text: string; page: string; depth: number; bold?: true }> }
  | { type: 'pageBreak' }

export interface RosterRow {
  number: string
  given: string
  family: string
  post: string
  role: string
}

export interface TableColumn {
  label: string
  /** Relative width. */
  width: number
  align: 'left' | 'center' | 'right'
}
