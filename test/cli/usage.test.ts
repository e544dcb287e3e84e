import { expect, test } from 'vitest'
import { lekha } from '../helpers/commandLine.ts'

// Mistakes of the one who types: one line in Thai and English, exit 2, nothing done.

test.each<[string, string[], string]>([
  [
    'a verb that is none',
    ['print'],
    'ไม่มีคำสั่ง "print" (unknown verb; one of sample, documents, import, export, serve, check, lint, help)',
  ],
  ['a verb named like a part of every object', ['constructor'], 'ไม่มีคำสั่ง "constructor"'],
  ['an option that is none', ['sample', '--where', 'x'], "ตัวเลือกไม่ถูกต้อง (Unknown option '--where'"],
  [
    'an option of another verb',
    ['sample', '--out', 'x', '--kind', 'memo'],
    'คำสั่ง sample ไม่มีตัวเลือก --kind (sample takes no --kind)',
  ],
  ['sample without a folder', ['sample'], 'คำสั่ง sample ต้องมี --out (sample needs --out)'],
  ['an empty folder', ['sample', '--out', ' '], 'คำสั่ง sample ต้องมี --out (sample needs --out)'],
  ['an option without its value', ['export', '--store'], 'ตัวเลือกไม่ถูกต้อง ('],
  [
    'documents without a meeting',
    ['documents', '--store', 'x', '--out', 'y'],
    'คำสั่ง documents ต้องมี --meeting (documents needs --meeting)',
  ],
  ['import without a file', ['import', '--store', 'x'], 'คำสั่ง import ต้องมีชื่อไฟล์หนึ่งไฟล์ (import needs one file)'],
  ['import of two files', ['import', 'a', 'b', '--store', 'x'], 'คำสั่ง import ต้องมีชื่อไฟล์หนึ่งไฟล์ (import needs one file)'],
  ['an argument too many', ['check', 'x', '--store', 'y'], 'คำสั่ง check ไม่รับ "x" (unexpected argument)'],
  [
    'a format that is none',
    ['documents', '--store', 'x', '--meeting', 'y', '--out', 'z', '--format', 'rtf'],
    'ไม่มีรูปแบบ "rtf" (--format is docx, pdf, html, json)',
  ],
  [
    'a port that is none',
    ['serve', '--store', 'x', '--port', 'abc'],
    'เลขพอร์ต "abc" ไม่ถูกต้อง (--port is a number up to 65535)',
  ],
  [
    'a port too high',
    ['serve', '--store', 'x', '--port', '65536'],
    'เลขพอร์ต "65536" ไม่ถูกต้อง (--port is a number up to 65535)',
  ],
  ['a verb of two lines', ['a\nb'], 'ไม่มีคำสั่ง "a'],
  ['an option where a value belongs', ['export', '--store', '--out'], 'ตัวเลือกไม่ถูกต้อง ('],
])('%s', async (_what, args, message) => expectUsage(args, message))

async function expectUsage(args: string[], message: string): Promise<void> {
  const { code, stdout, stderr } = await lekha(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr.startsWith(message)).toBe(true)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(/[ก-๙].*\(.*[A-Za-z].*\).* พิมพ์ lekha help เพื่อดูวิธีใช้/)
}
