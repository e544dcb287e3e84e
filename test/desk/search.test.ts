import { describe, expect, test } from 'vitest'
import { clippedSentence } from '../../shared/desk/excerpt.ts'
import { placesOf, searchable, searchWords } from '../../shared/thai/search.ts'

describe('words of a search', () => {
  test('are one however they are written: digits, capitals, spaces, ำ of two letters, แ of two เ', () => {
    expect(searchable('  ครั้งที่ ๔/๒๕๖๓\n\u200bITA ')).toBe('ครั้งที่ 4/2563 ITA')
    expect(searchWords('ITA ita ๔')).toEqual(['ita', '4'])
    expect(searchable('ท\u0e4d\u0e32งาน เเผน')).toBe('ทำงาน แผน')
  })

  test('are marked in their order, joined where they overlap', () => {
    expect(placesOf('แผน ITA ของจังหวัด ita', ['ita', 'จังหวัด'])).toEqual([
      [4, 7],
      [11, 18],
      [19, 22],
    ])
    expect(placesOf('ประชุมประชุม', ['ประชุม', 'ชุมประ'])).toEqual([[0, 12]])
  })
})

describe('the sentence around', () => {
  const far = 'ฝ่ายเลขานุการรายงานผลการดำเนินงานตามแผนปฏิบัติราชการของจังหวัด '.repeat(8)

  test('is whole where the text is short, cut at Thai words where it is long', () => {
    expect(clippedSentence('มอบหมายให้อำเภอ', ['อำเภอ'], ['อำเภอ'])).toEqual({
      text: 'มอบหมายให้อำเภอ',
      marks: [[10, 15]],
    })
    const { text, marks } = clippedSentence(`${far}ปลูกป่าชุมชน ${far}`, ['ป่าชุมชน'], ['ป่าชุมชน'])
    expect(text.length).toBeLessThan(200)
    expect(text).toMatch(/^….*ปลูกป่าชุมชน.*…$/)
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['ป่าชุมชน'])
    // A word is not begun in its middle: no vowel or tone mark stands first.
    expect(text).toMatch(/^…[ก-ฮเ-ไ ]/)
  })

  test('is the place where the words stand together, not the first of one of them', () => {
    const { text } = clippedSentence(`ฝาย ${far}ขุดลอกฝายน้ำล้น ${far}`, ['ฝาย', 'ขุดลอก'], ['ฝาย', 'ขุดลอก'])
    expect(text).toContain('ขุดลอกฝาย')
  })
})
