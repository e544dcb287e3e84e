import type { Extensions } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { Found } from './found.ts'
import { Keys } from './keys.ts'
import { Numbers } from './numbers.ts'
import { Paste } from './paste.ts'
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

/** Everything one editor is made of. `digits` writes the numbers as the office does, `asked` opens what its keys ask for. */
export const extensionsFor = (
  digits: (text: string) => string,
  asked: { phrases: () => boolean; find: () => boolean },
): Extensions => [
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
  Keys.configure(asked),
  Found,
  Paste,
  Numbers.configure({ digits }),
]
