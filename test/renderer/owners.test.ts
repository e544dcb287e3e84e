import { describe, expect, test } from 'vitest'
import { matchingAgencies } from '../../renderer/editor/matchingAgencies.ts'

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
