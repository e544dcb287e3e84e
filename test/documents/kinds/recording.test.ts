import { describe, expect, test } from 'vitest'
import { composePaper } from '../../../shared/documents/compose.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import {
  type Passage,
  passages,
  RECORDINGS,
  reasonOf,
  recorded,
  recordingOf,
} from '../../../shared/documents/kinds/recording.ts'
import { parse } from '../../../shared/model/explain.ts'
import { AgendaItem, Clause, Resolution } from '../../../shared/model/meeting.ts'
import { inlineText, type Prose, paragraph } from '../../../shared/model/prose.ts'
import { emptyMeeting } from './office.ts'

type Place = Parameters<typeof recorded>[2]
const NOWHERE: Place = { section: 'information', before: null }

const told = (speaker: string, text: string, place: Partial<Place> = {}): string => {
  const passage = { speaker, prose: [paragraph(text, { speaker })] }
  const [block] = recorded(passage, 'points', { ...NOWHERE, ...place })
  const [first] = block?.type === 'prose' ? block.prose : []
  return first?.type === 'paragraph' ? inlineText(first.text) : ''
}

describe('a speaker run into the sentence', () => {
  test.each([
    ['ประธาน', 'แจ้งให้ที่ประชุมทราบ ดังนี้', 'ประธานแจ้งให้ที่ประชุมทราบ ดังนี้'],
    ['ประธาน', 'ขอให้ทุกหน่วยงานเร่งดำเนินการ', 'ประธานขอให้ทุกหน่วยงานเร่งดำเนินการ'],
    ['ประธาน', 'ว่าที่ร้อยตรีสมชาย ใจดี ย้ายมาใหม่', 'ประธานกล่าวว่า ว่าที่ร้อยตรีสมชาย ใจดี ย้ายมาใหม่'],
    ['ประธาน', 'ว่าขอให้ติดตาม', 'ประธานแจ้งว่าขอให้ติดตาม'],
    ['ฝ่ายเลขานุการฯ', 'สำหรับผลการประเมิน', 'ฝ่ายเลขานุการฯ รายงานว่า สำหรับผลการประเมิน'],
    ['ฝ่ายเลขานุการฯ', 'รายงานผลการดำเนินงาน ดังนี้', 'ฝ่ายเลขานุการฯ รายงานผลการดำเนินงาน ดังนี้'],
    // รายงานการประชุม is a noun: it takes a verb, and not the same word.
    ['ฝ่ายเลขานุการฯ', 'รายงานการประชุม ครั้งที่ ๓/๒๕๖๓', 'ฝ่ายเลขานุการฯ แจ้งว่า รายงานการประชุม ครั้งที่ ๓/๒๕๖๓'],
    ['ผอ.สนง.ป.ป.ช.\nประจำจังหวัดแพร่', 'จึงนำเรียนที่ประชุม', 'ผอ.สนง.ป.ป.ช. ประจำจังหวัดแพร่จึงนำเรียนที่ประชุม'],
    ['คลังจังหวัด', 'งบประมาณได้รับจัดสรรแล้วหรือไม่', 'คลังจังหวัดสอบถามว่า งบประมาณได้รับจัดสรรแล้วหรือไม่'],
    ['คลังจังหวัด', 'ควรเลื่อนการประชุม', 'คลังจังหวัดเสนอว่า ควรเลื่อนการประชุม'],
    ['คลังจังหวัด', 'เห็นด้วยกับฝ่ายเลขานุการ', 'คลังจังหวัดเห็นด้วยกับฝ่ายเลขานุการ'],
    ['คลังจังหวัด', 'ได้ชี้แจงแล้ว', 'คลังจังหวัดได้ชี้แจงแล้ว'],
    ['คลังจังหวัด', '', 'คลังจังหวัดแจ้งว่า'],
  ])('%s: %s', (speaker, text, sentence) => expect(told(speaker, text)).toBe(sentence))

  test('a report is proposed where the meeting decides, and the chair tells where it informs', () => {
    expect(told('ฝ่ายเลขานุการ', 'กำหนดการมี ๓ ส่วน', { section: 'consideration' })).toMatch(/^ฝ่ายเลขานุการเสนอว่า /)
    expect(told('ประธาน', 'จังหวัดได้รับรางวัล', { section: 'chair' })).toBe('ประธานแจ้งว่า จังหวัดได้รับรางวัล')
  })

  test('what follows a question is its answer', () => {
    const before: Passage = { speaker: 'ประธาน', prose: [paragraph('แล้วเสร็จเมื่อใด')] }
    expect(told('คลังจังหวัด', 'จะแล้วเสร็จเดือนหน้า', { before })).toBe('คลังจังหวัดชี้แจงว่า จะแล้วเสร็จเดือนหน้า')
  })

  test('keeps the marks of the text, its number and the paragraphs after it', () => {
    const first = {
      ...paragraph('', { speaker: 'ประธาน', mark: 'dot' }),
      text: [{ text: ' เรื่องด่วน', bold: true as const }],
    }
    const prose: Prose = [first, paragraph('ข้อความต่อ')]
    expect(recorded({ speaker: 'ประธาน', prose }, 'points', NOWHERE)).toEqual([
      {
        type: 'prose',
        prose: [
          { ...first, speaker: null, text: ['ประธานกล่าวว่า ', { text: 'เรื่องด่วน', bold: true }] },
          paragraph('ข้อความต่อ'),
        ],
      },
    ])
  })
})

describe('the way of recording', () => {
  test('is chosen by its words, a part of them or its number, else it is the office’s own', () => {
    expect(recordingOf(RECORDINGS.points, 'full')).toBe('points')
    expect(recordingOf('เหตุผล', 'full')).toBe('reasons')
    expect(recordingOf('๒', 'full')).toBe('points')
    expect(recordingOf('', 'reasons')).toBe('reasons')
    expect(recordingOf('อะไรก็ได้', 'full')).toBe('full')
  })

  test('cuts an item at speakers and resolutions and loses no paragraph', () => {
    const prose: Prose = [
      paragraph('นำเรื่อง'),
      paragraph('หนึ่ง', { speaker: 'ก' }),
      paragraph('ต่อ'),
      { type: 'resolution', resolutionId: 'r' },
      paragraph('ท้าย'),
    ]
    const cut = passages(prose)
    expect(cut.map((one) => (typeof one === 'string' ? one : one.speaker))).toEqual(['', 'ก', 'r', ''])
    expect(cut.flatMap((one) => (typeof one === 'string' ? [] : one.prose))).toHaveLength(4)
  })

  test('the brief is the reason, unless the minutes say the same', () => {
    expect(reasonOf('ก\n\nข ', [paragraph('ก')])).toEqual([{ type: 'prose', prose: [paragraph('ข')] }])
    expect(reasonOf('', [])).toEqual([])
  })
})

describe('minutes of one item in the three ways', () => {
  const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
  const item = (id: string, more: object) => ({
    ...parse(AgendaItem.draft, { meetingId: 'o', ...more }),
    ...stamps(id),
  })
  const file = {
    ...emptyMeeting(),
    items: [
      item('a', {
        section: 'consideration',
        title: 'เรื่องเพื่อพิจารณา',
        brief: 'เหตุของเรื่อง',
        minutes: [paragraph('ความเดิม'), paragraph('จังหวัดมีงบประมาณ', { speaker: 'ประธาน' })],
      }),
      item('b', {
        section: 'other',
        position: 1,
        title: 'เรื่องอื่น ๆ',
        minutes: [paragraph('ขอบคุณ', { speaker: 'ประธาน' })],
      }),
    ],
    resolutions: [{ ...parse(Resolution.draft, { itemId: 'a', text: 'เห็นชอบ' }), ...stamps('r') }],
  }
  const printed = (recording: string, ...layers: Array<Record<string, string>>) =>
    composePaper(kindOf('minutes'), file, recording ? { recording } : {}, ...layers).blocks.flatMap((block) => {
      if (block.type === 'item') return [`# ${block.text}`]
      if (block.type === 'line') return [block.text]
      if (block.type !== 'speech' && block.type !== 'prose') return []
      const text = block.prose.map((one) => (one.type === 'paragraph' ? inlineText(one.text) : '')).join('|')
      return [block.type === 'speech' ? `${block.speaker}: ${text}` : text]
    })

  test('every word, with the speaker in the gutter', () => {
    expect(printed('')).toEqual([
      '# เรื่องเพื่อพิจารณา',
      ': ความเดิม',
      'ประธาน: จังหวัดมีงบประมาณ',
      'ที่ประชุม: เห็นชอบ',
      '# เรื่องอื่น ๆ',
      'ประธาน: ขอบคุณ',
    ])
  })

  test('the points, with the speaker in the sentence', () => {
    const points = [
      '# เรื่องเพื่อพิจารณา',
      'ความเดิม',
      'ประธานกล่าวว่า จังหวัดมีงบประมาณ',
      'ที่ประชุม: เห็นชอบ',
      '# เรื่องอื่น ๆ',
      'ประธานขอบคุณ',
    ]
    expect(printed(RECORDINGS.points)).toEqual(points)
    // An office that always takes them so says it once.
    expect(printed('', { recording: 'points' })).toEqual(points)
  })

  test('reason and resolution alone; a section left bare says so', () => {
    expect(printed(RECORDINGS.reasons)).toEqual([
      '# เรื่องเพื่อพิจารณา',
      'เหตุของเรื่อง',
      'ความเดิม',
      'ที่ประชุม: เห็นชอบ',
      '# เรื่องอื่น ๆ',
      '- ไม่มีมติ -',
    ])
  })
})

describe('who is to do a clause and by when', () => {
  const stamps = (id: string) => ({ id, created: '', updated: '', revision: 1 })
  const clause = (position: number, text: string, more: object = {}): Clause => ({
    ...parse(Clause.draft, { resolutionId: 'r', position, text, ...more }),
    ...stamps(`c${position}`),
  })
  const file = {
    ...emptyMeeting(),
    agencies: { a: 'สำนักงานคลังจังหวัดแพร่', b: 'อำเภอสูงเม่น' },
    items: [{ ...parse(AgendaItem.draft, { meetingId: 'o', section: 'other', title: 'เรื่องอื่น ๆ' }), ...stamps('i') }],
    resolutions: [{ ...parse(Resolution.draft, { itemId: 'i', text: 'มอบหมาย' }), ...stamps('r') }],
    clauses: [
      clause(0, 'จัดทำแผน', { ownerIds: ['a', 'b'], due: '2026-12-09' }),
      clause(1, 'สำรวจพื้นที่', { level: 1, ownerIds: ['a'], due: '2026-12-09' }),
      clause(2, 'ให้อำเภอสูงเม่นประชาสัมพันธ์', { ownerIds: ['b'], rhythm: 'weekly' }),
      clause(3, 'ติดตามผล', { ownerIds: ['a'], due: '2026-12-25', rhythm: 'monthly' }),
      clause(4, 'จัดเวร', { ownerIds: ['b'] }),
      clause(5, 'รับไปพิจารณา'),
    ],
  }
  const printed = (...layers: object[]): string[] => {
    const { blocks } = composePaper(kindOf('minutes'), file, {}, ...(layers as []))
    const speech = blocks.find((block) => block.type === 'speech')
    return (speech?.prose ?? []).map((block) => (block.type === 'paragraph' ? inlineText(block.text) : ''))
  }

  test('is not said in the minutes unless the template says so', () => {
    expect(printed()).toEqual(['มอบหมาย', ...file.clauses.map(({ text }) => text)])
  })

  test('closes each clause, without what it or the clause above it says', () => {
    expect(printed({ showCharge: true })).toEqual([
      'มอบหมาย',
      'จัดทำแผน ทั้งนี้ ให้สำนักงานคลังจังหวัดแพร่ และอำเภอสูงเม่นดำเนินการให้แล้วเสร็จภายในวันที่ 9 ธันวาคม 2569',
      'สำรวจพื้นที่',
      'ให้อำเภอสูงเม่นประชาสัมพันธ์ ทั้งนี้ ให้รายงานความก้าวหน้าทุกสัปดาห์',
      'ติดตามผล ทั้งนี้ ให้สำนักงานคลังจังหวัดแพร่รายงานความก้าวหน้าครั้งแรกภายในวันที่ 25 ธันวาคม 2569 และต่อไปทุกวันที่ 25 ของเดือน',
      'จัดเวร ทั้งนี้ ให้อำเภอสูงเม่นเป็นผู้รับผิดชอบ',
      'รับไปพิจารณา',
    ])
  })
})
