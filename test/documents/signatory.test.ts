import { describe, expect, test } from 'vitest'
import { knownSigners, matching } from '../../renderer/components/fields/knownPeople.ts'
import type { Person, Post, Tenure } from '../../shared/model/directory.ts'
import { positionLines, rankOf, signatory } from '../../shared/saraban/signatory.ts'

const stamps = { created: '', updated: '', revision: 1 }

describe('who signs', () => {
  test.each([
    ['พ.ต.อ.', 'พันตำรวจเอก', ''],
    ['พ. ต. อ.', 'พันตำรวจเอก', ''],
    ['พล.ต.ท. ดร.', 'พลตำรวจโท', 'ดร.'],
    ['ว่าที่ ร.ต.หญิง', 'ว่าที่ร้อยตรีหญิง', ''],
    ['ว่าที่ร้อยตรี', 'ว่าที่ร้อยตรี', ''],
    ['พันเอก (พิเศษ)', 'พันเอก (พิเศษ)', ''],
    ['นายกองเอก', 'นายกองเอก', ''],
    // Navy and air force shorten these alike.
    ['น.อ.', 'น.อ.', ''],
    ['นาย', '', 'นาย'],
    ['รองศาสตราจารย์', '', 'รองศาสตราจารย์'],
    ['', '', ''],
  ])('titled "%s" has the rank "%s"', (title, rank, rest) => {
    expect(rankOf(title)).toEqual({ rank, rest })
  })

  test('has a rank at the left and the bare name in brackets; other titles stay before the name', () => {
    const name = { given: 'สมชาย', family: 'ใจดี' }
    expect(signatory('p', { ...name, title: 'พันตำรวจเอก' }, ['ก'])).toEqual({
      personId: 'p',
      rank: 'พันตำรวจเอก',
      name: 'สมชาย ใจดี',
      position: ['ก'],
    })
    expect(signatory(null, { ...name, title: 'นาย' }, []).name).toBe('นายสมชาย ใจดี')
  })

  test('acting, names the own post first; รักษาการในตำแหน่ง and its post are one line', () => {
    const governor = 'ผู้ว่าราชการจังหวัดกระบี่'
    const vice = 'รองผู้ว่าราชการจังหวัดกระบี่'
    expect(positionLines(governor, null, vice)).toEqual([governor])
    expect(positionLines(governor, 'ปฏิบัติราชการแทน', vice)).toEqual([`${vice} ปฏิบัติราชการแทน`, governor])
    expect(positionLines(governor, 'รักษาราชการแทน')).toEqual(['รักษาราชการแทน', governor])
    expect(positionLines('ผู้อำนวยการกอง', 'รักษาการในตำแหน่ง', 'นิติกร')).toEqual(['นิติกร', 'รักษาการในตำแหน่งผู้อำนวยการกอง'])
  })

  test('is offered in every way they may sign that day', () => {
    const person: Person = { ...stamps, id: 'p', title: 'นาย', given: 'สมชาย', family: 'ใจดี', phone: '', note: '' }
    const posts = ['รองผู้ว่าฯ', 'ผู้ว่าฯ', 'ที่เคยอยู่'].map(
      (title, at): Post => ({ ...stamps, id: `post-${at}`, title, agencyId: null, salutation: 'เรียน' }),
    )
    const tenure = (at: number, more: Partial<Tenure> = {}): Tenure => ({
      ...stamps,
      id: `t${at}`,
      postId: `post-${at}`,
      personId: 'p',
      since: '2026-01-01',
      until: null,
      acting: null,
      ...more,
    })
    const tenures = [tenure(0), tenure(1, { acting: 'ปฏิบัติราชการแทน' }), tenure(2, { until: '2026-02-01' })]
    const known = knownSigners({ people: [person], posts, tenures, attendances: [] }, '2026-07-01')
    expect(matching(known, 'สมชาย').map(({ position }) => position)).toEqual([
      ['รองผู้ว่าฯ'],
      ['รองผู้ว่าฯ ปฏิบัติราชการแทน', 'ผู้ว่าฯ'],
    ])
  })
})
