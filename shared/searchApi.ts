import * as v from 'valibot'
import { answers } from './contract.ts'
import type { MatterStep } from './desk/clauseMatter.ts'
import { SEARCH_KINDS, type SearchKind } from './desk/searchKinds.ts'
import { Id, Line, nullable } from './model/fields.ts'
import type { Clause, Resolution } from './model/meeting.ts'

/** A part of the contract (api.ts): the one search, and what was resolved before on a like matter. */

/** A part of a text with the places of the words in it, from and to. */
export interface Marked {
  text: string
  marks: Array<[from: number, to: number]>
}

/** A record that holds every word. */
export interface Hit {
  of: SearchKind
  id: string
  title: Marked
  /** The sentence around the words; empty where the title says them all. */
  said: Marked
  day: string | null
  meetingId: string | null
  itemId: string | null
  clauseId: string | null
  letterId: string | null
  paperId: string | null
  /** The letter is one that was received. */
  incoming: boolean
  /** Why the content of a file was not looked in. */
  note: string
}

export interface SearchAnswer {
  hits: Hit[]
  /** How many there are of each kind that has any. */
  many: Partial<Record<SearchKind, number>>
  /** Records and files that the index has not read yet: more may be found in a moment. */
  waiting: number
}

/** An earlier item that was resolved on a like matter. */
export interface Precedent {
  itemId: string
  meetingId: string
  day: string
  agenda: string
  title: string
  resolutions: Array<Pick<Resolution, 'id' | 'kind' | 'label' | 'text'>>
  orders: Array<Pick<Clause, 'id' | 'text' | 'state'>>
  /** The same matter over its meetings, this one among them. */
  chain: MatterStep[]
}

export const searchMethods = {
  /** Everything the office keeps that holds every word; mid-word counts, ๑ is 1. The newest of each kind first. */
  search: answers<SearchAnswer>()(
    v.strictObject({
      officeId: Id,
      words: Line,
      of: v.optional(v.nullable(v.picklist(SEARCH_KINDS)), null),
      most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 8),
    }),
  ),
  /** Earlier resolutions on a matter like this item, or like these words; what is most alike first. */
  precedents: answers<Precedent[]>()(
    v.strictObject({ officeId: Id, itemId: nullable(Id), words: v.optional(Line, '') }),
  ),
}
