import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPaths, fileAt, hrefOf, itemFolder, meetingFolder, paperAt, placed } from '../../shared/export/names.ts'

const WINDOWS = /[<>:"\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

test.each([
  ['CON.txt', '01 CON.txt'],
  [`=cmd|' /C calc'!A0`, `01 =cmd-' -C calc'!A0`],
  ['<script>alert(1)</script>.html', '01 -script-alert(1)--script-.html'],
  ['../../etc/passwd', '01 ..-..-etc-passwd'],
  ['a.exe. ', '01 a.exe'],
  ['รายงาน\u202egpj.pdf', '01 รายงาน-gpj.pdf'],
])('a file called %s is %s', (name, expected) => {
  expect(fileAt(1, name)).toBe(expected)
})

test('a long Thai name is cut between letters and keeps its ending', () => {
  const name = fileAt(7, `${'ผู้ว่าราชการจังหวัด'.repeat(20)}.pdf`)
  expect(name.startsWith('07 ผู้ว่าราชการจังหวัด')).toBe(true)
  expect(name.endsWith('.pdf')).toBe(true)
  expect(name.length).toBeLessThan(60)
  // No vowel above without its consonant at the end.
  expect([...new Intl.Segmenter('th').segment(name)].every(({ segment }) => !/^[ัิ-ฺ็-๎]/.test(segment))).toBe(true)
})

test('whatever a name is, Windows takes it, and the whole path is short enough', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
  fc.assert(
    fc.property(any, any, any, (committee, item, file) => {
      const path = [
        'การประชุม',
        placed(1, committee),
        '2563',
        meetingFolder({ date: '2020-11-24', number: 4 }),
        'ไฟล์แนบ',
        itemFolder({ number: '3.1.2', title: item }),
        'หลักฐาน',
        fileAt(12, file),
      ]
      for (const part of path) {
        expect(part).not.toMatch(WINDOWS)
        expect(part).not.toContain('/')
        expect(part).not.toBe('')
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255)
      }
      expect(path.join('/').length).toBeLessThan(200)
      // What a browser makes of the link is the path again.
      expect(decodeURIComponent(hrefOf(path.join('/')))).toBe(path.join('/'))
    }),
    { numRuns: 500 },
  )
})

test('a draft says so, and meetings stand in their order', () => {
  expect(paperAt(1, 'รายงานการประชุม 4-2563', true)).toBe('01 ร่าง รายงานการประชุม 4-2563.docx')
  expect(paperAt(2, 'รายงานการประชุม 4-2563', false)).toBe('02 รายงานการประชุม 4-2563.docx')
  expect(meetingFolder({ date: '2020-11-04', number: 4 })).toBe('2563-11-04 ครั้งที่ 4')
  expect(meetingFolder({ date: '2020-11-04', number: null }, 1)).toBe('2563-11-04 (2)')
})

test('two of one name are two, also where a disk takes large and small letters for the same', () => {
  const free = createPaths()
  expect([free('a/B.pdf'), free('a/b.PDF'), free('a/b.pdf'), free('a.x/b')]).toEqual([
    'a/B.pdf',
    'a/b (2).PDF',
    'a/b (3).pdf',
    'a.x/b',
  ])
  expect(free('a.x/b')).toBe('a.x/b (2)')
})
