import { createHash } from 'node:crypto'
import type { Document } from '../../shared/model/document.ts'

/** SHA-256 of what an issued paper says and of the page it stands on. */
export const paperHash = ({ blocks, page }: Record<keyof Pick<Document, 'blocks' | 'page'>, unknown>): string =>
  createHash('sha256').update(JSON.stringify({ blocks, page })).digest('hex')
