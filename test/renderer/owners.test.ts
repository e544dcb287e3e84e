import { describe, expect, test } from 'vitest'
import { agencyFacts } from '../../renderer/editor/agencyOffers.ts'
import { isKnown, matchingAgencies } from '../../renderer/editor/matchingAgencies.ts'
import { fullNameOf } from '../../shared/directory/shortNames.ts'

const agencies = [
  { name: 'สำนักงานคลังจังหวัดแพร่', shortName: 'คลังจังหวัด' },
  { name: 'ที่ทำการปกครองจังหวัดแพร่', shortName: '' },
  { name: 'สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่', shortName: 'สนง.ป.ป.ช.' },
  { name: 'ปกครองอำเภอ', shortName: '' },
]
const names = (words: string) => matchingAgencies(agencies, words).map(({ name }) => name)

describe('looking for the agency that answers', () => {
  test('finds it by a piece of its name, the name that begins so first', () => {
    expect(names('ปกครอง')).toEqual(['ปกครองอำเภอ', 'ที่ทำการปกครองจังหวัดแพร่'])
    expect(names('คลัง')).toEqual(['สำนักงานคลังจังหวัดแพร่'])
  })

  test('whether stops and spaces are typed or not', () => {
    expect(names('ปปช')).toEqual(['สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่'])
    expect(names('สำนักงาน แพร่')).toHaveLength(2)
    expect(names('กรมที่ไม่มี')).toEqual([])
  })
})

describe('a short name that is typed', () => {
  const known = [
    { name: 'สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดแพร่', shortName: '' },
    { name: 'สำนักงานคลังจังหวัดแพร่', shortName: 'สนง.คลัง' },
    { name: 'สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดน่าน', shortName: '' },
  ]
  const found = (words: string) => matchingAgencies(known, words).map(({ name }) => name)

  test('finds the agency it stands for, before a second one is made', () => {
    for (const words of ['ทสจ.แพร่', 'ทสจ. แพร่', 'ท.ส.จ.แพร่', 'ทสจ.จังหวัดแพร่', 'ทสจ.จ.แพร่']) {
      expect(found(words)).toEqual(['สำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดแพร่'])
      expect(isKnown(known, words)).toBe(true)
    }
    expect(found('สนง.คลังแพร่')).toEqual(['สำนักงานคลังจังหวัดแพร่'])
    expect(isKnown(known, 'สนง.คลัง')).toBe(true)
  })

  test('and is new where there is none, or where the words are a name of their own', () => {
    expect(isKnown(known, 'ทสจ.พะเยา')).toBe(false)
    expect(isKnown(known, 'สภาเกษตรกรจังหวัดแพร่')).toBe(false)
    expect(fullNameOf('สภาเกษตรกรจังหวัดแพร่')).toBeNull()
    expect(fullNameOf('สภ.เมืองแพร่')).toBe('สถานีตำรวจภูธรเมืองแพร่')
    expect(fullNameOf('อบต. ป่าแมต')).toBe('องค์การบริหารส่วนตำบลป่าแมต')
  })
})

describe('agencies that are hard to tell apart', () => {
  const agency = (id: string, name: string, parentId: string | null = null) => ({
    id,
    name,
    parentId,
    shortName: '',
    kind: 'central' as const,
  })
  const all = [
    agency('k', 'สำนักงาน ป.ป.ช.'),
    agency('p', 'สำนักงาน ป.ป.ช.'),
    agency('kp', 'สำนักงาน ป.ป.ช. ประจำจังหวัดกระบี่', 'k'),
    agency('pp', 'สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่', 'p'),
    agency('t', 'เทศบาลเมืองกระบี่'),
    agency('m', 'เทศบาลเมืองแพร่'),
    agency('g', 'กรมการปกครอง'),
  ]
  const facts = agencyFacts(all)

  test('two of one name are told apart by what stands below them, any other by what is above', () => {
    expect(all.map(facts.detailOf)).toEqual([
      'ต้นสังกัดของสำนักงาน ป.ป.ช. ประจำจังหวัดกระบี่',
      'ต้นสังกัดของสำนักงาน ป.ป.ช. ประจำจังหวัดแพร่',
      'สังกัดสำนักงาน ป.ป.ช.',
      'สังกัดสำนักงาน ป.ป.ช.',
      '',
      '',
      '',
    ])
  })

  test('the office’s own province comes first, another one last', () => {
    const near = (one: (typeof all)[number]) => {
      const province = facts.provinceOf(one)
      return province === 'แพร่' ? 0 : province === '' ? 1 : 2
    }
    expect(matchingAgencies(all, 'ป.ป.ช', near).map(({ id }) => id)).toEqual(['p', 'pp', 'k', 'kp'])
    expect(matchingAgencies(all, 'เทศบาล', near).map(({ id }) => id)).toEqual(['m', 't'])
    // Typed in full, it is the one that is meant.
    expect(matchingAgencies(all, 'เทศบาลเมืองกระบี่', near)[0]?.id).toBe('t')
  })
})
