import { MAX_FILE_BYTES } from '../model/attachment.ts'

/** What may be attached, and what is known of it from its bytes. */

/** Files that run when they are opened. A paper of a meeting never is one, a virus in its clothes is. */
const RUNS = new Set(
  (
    'exe com bat cmd msi msix msp msc scr pif cpl dll sys drv ocx js jse mjs vbs vbe vb ws wsf wsh hta ps1 psm1 ' +
    'lnk url scf reg inf jar sh bash run app apk deb rpm dmg pkg appimage chm gadget application'
  ).split(' '),
)

/** Windows drops dots and spaces at the end of a name, and so would open `a.exe.` as a program. */
export const endingOf = (fileName: string): string =>
  /\.([^.]+)$/.exec(fileName.replace(/[. ]+$/, ''))?.[1]?.toLowerCase() ?? ''

/** The last part of a path, however it is written. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1)?.trim() ?? ''

/** `๑.๕ MB` as one reads it; digits are the caller's. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`
  const mega = bytes / (1024 * 1024)
  return mega < 1 ? `${Math.round(bytes / 1024)} กิโลไบต์` : `${mega.toFixed(1)} เมกะไบต์`
}

/** Why a file cannot be attached: what, why, what to do; null when it can. */
export function fileProblem({ fileName, size }: { fileName: string; size: number }): string | null {
  const ending = endingOf(fileName)
  if (RUNS.has(ending))
    return `แนบ “${fileName}” ไม่ได้ เพราะไฟล์ .${ending} เป็นโปรแกรมหรือทางลัด ให้แนบเป็นเอกสาร เช่น PDF แทน`
  if (size === 0) return `แนบ “${fileName}” ไม่ได้ เพราะไฟล์ว่าง ไม่มีข้อมูล ให้ตรวจไฟล์ต้นทางแล้วแนบใหม่`
  if (size > MAX_FILE_BYTES)
    return `แนบ “${fileName}” ไม่ได้ เพราะมีขนาด ${sizeWords(size)} เกิน ${FILE_LIMIT} ให้ลดขนาดหรือแบ่งไฟล์ก่อน`
  return null
}
export const FILE_LIMIT = sizeWords(MAX_FILE_BYTES).replace('.0', '')

const starts = (head: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, at) => head[at] === byte)

/** A program under the name of a document, by its first bytes (Windows, Linux, macOS). */
export const runsByContent = (head: Uint8Array): boolean =>
  [
    [0x4d, 0x5a],
    [0x7f, 0x45, 0x4c, 0x46],
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xca, 0xfe, 0xba, 0xbe],
  ].some((magic) => starts(head, magic))

const [PK, OLE] = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
]
/** How a file of each ending begins. An Office file with a password is an OLE file under its new ending. */
const BEGINS: Record<string, { name: string; magics: ReadonlyArray<readonly number[]> }> = {
  pdf: { name: 'PDF', magics: [[0x25, 0x50, 0x44, 0x46]] },
  png: { name: 'ภาพ PNG', magics: [[0x89, 0x50, 0x4e, 0x47]] },
  jpg: { name: 'ภาพ JPEG', magics: [[0xff, 0xd8, 0xff]] },
  jpeg: { name: 'ภาพ JPEG', magics: [[0xff, 0xd8, 0xff]] },
  docx: { name: 'Word', magics: [PK, OLE] },
  xlsx: { name: 'Excel', magics: [PK, OLE] },
  pptx: { name: 'PowerPoint', magics: [PK, OLE] },
  zip: { name: 'ZIP', magics: [PK] },
}
/** Bytes that tell. */
export const HEAD_BYTES = 1024

/**
 * What a file is not, though its name says so; empty when they agree or nothing is known of the ending. It is kept:
 * someone may have it so on purpose, but whoever it is sent to cannot open it.
 */
export function contentWarning(fileName: string, head: Uint8Array): string {
  const ending = endingOf(fileName)
  const known = BEGINS[ending]
  // Rule: %PDF- may stand anywhere in the first 1,024 bytes (ISO 32000-1, Annex H).
  const offsets = ending === 'pdf' ? head.length : 1
  const fits = known?.magics.some((magic) =>
    Array.from({ length: offsets }, (_, at) => at).some((at) => starts(head.subarray(at), magic)),
  )
  if (!known || fits) return ''
  return `เนื้อในไม่ใช่ไฟล์ ${known.name} ตามนามสกุล .${ending} ผู้รับอาจเปิดไม่ได้ ให้เปิดตรวจ แล้วบันทึกจากโปรแกรมต้นทางใหม่`
}

/**
 * Pages of a PDF where its bytes say so plainly: a linearized file at its head, a whole small file by its one root of
 * pages. What is compressed or was saved over is left unknown: no number is better than a wrong one.
 */
export function pdfPages(bytes: Uint8Array, size: number): number | null {
  const text = new TextDecoder('latin1').decode(bytes)
  if (!text.startsWith('%PDF-')) return null
  const linear = /<<[^>]*\/Linearized\b[^>]*>>/.exec(text.slice(0, 1024))?.[0]
  if (linear && Number(/\/L\s+(\d+)/.exec(linear)?.[1]) === size) return Number(/\/N\s+(\d+)/.exec(linear)?.[1]) || null
  if (bytes.length < size || text.includes('/ObjStm') || (text.match(/startxref/g) ?? []).length !== 1) return null
  const roots = [...text.matchAll(/<<((?:[^<>]|<[^<]|>[^>])*)>>/g)]
    .map((match) => match[1] ?? '')
    .filter((object) => /\/Type\s*\/Pages\b/.test(object) && !/\/Parent\b/.test(object))
  return roots.length === 1 ? Number(/\/Count\s+(\d+)/.exec(roots[0] ?? '')?.[1]) || null : null
}

/** Of an exchange file, which carries the names of attached files and not the files. */
export const nameOnlyWords = (count: number): string =>
  `เอกสารแนบ ${count} ไฟล์มาแต่ชื่อ ไฟล์นำเข้าไม่มีเนื้อไฟล์ ให้ขอไฟล์จากต้นทางแล้วแนบที่เดิม หรือใช้สำเนาสำรองแทน`
