import type { Extensions } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { Found } from './found.ts'
import { Keys } from './keys.ts'
import { TypedLists } from './listKeys.ts'
import { Numbers } from './numbers.ts'
import { Paste } from './pasting.ts'
import { type Mark, Proof, type ProofKey } from './proof.ts'
import { ResolutionView } from './ResolutionView.tsx'
import { ResolutionPlace } from './resolutionPlace.ts'
import {
  Bold,
  Doc,
  Heading,
  Italic,
  LineBreak,
  Para,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Underline,
  Words,
} from './schema.ts'
import { FilledSentence } from './sentence.ts'
import { type SpeakerKey, Speakers } from './speakers.ts'

/** What the keys of an editor ask of the screen around it; false where there is none of it. */
export interface Asked {
  phrases: () => boolean
  find: () => boolean
  resolve: () => boolean
  proof: (what: ProofKey) => boolean
  speaker: (what: SpeakerKey) => boolean
  /** A marked finding was pressed. */
  pressed: (mark: Mark) => void
  /** What of a paste could not stand in the text; empty when all of it does. */
  told: (words: string) => void
}

/** Everything one editor is made of. `digits` writes the numbers as the office does. */
export const extensionsFor = (digits: (text: string) => string, asked: Asked): Extensions => [
  Doc,
  Words,
  LineBreak,
  Para,
  Heading,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  ResolutionPlace.extend({ addNodeView: () => ReactNodeViewRenderer(ResolutionView) }),
  Bold,
  Italic,
  Underline,
  Keys.configure({ phrases: asked.phrases, find: asked.find, resolve: asked.resolve }),
  Proof.configure({ asked: asked.proof, pressed: asked.pressed }),
  Speakers.configure({ asked: asked.speaker }),
  Found,
  FilledSentence,
  TypedLists,
  Paste.configure({ told: asked.told }),
  Numbers.configure({ digits }),
]
