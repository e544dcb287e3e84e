import type { Extensions } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
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

/** Everything one editor is made of. `digits` writes the numbers as the office does, `phrases` opens the stock sentences. */
export const extensionsFor = (digits: (text: string) => string, phrases: () => boolean): Extensions => [
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
  Keys.configure({ phrases }),
  Paste,
  Numbers.configure({ digits }),
]
