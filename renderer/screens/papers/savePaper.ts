import type { PaperBytes } from '../../../shared/api.ts'
import { download, fromBase64 } from '../../components/download.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

export const savePaper = ({ fileName, base64 }: PaperBytes, format: keyof typeof TYPES): void =>
  download(fromBase64(base64), fileName, TYPES[format])
