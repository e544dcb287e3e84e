import type { Block } from '../../shared/documents/block.ts'
import { pageOf } from '../../shared/documents/compose.ts'
import type { PageSetup } from '../../shared/documents/page.ts'
import { parse } from '../../shared/model/explain.ts'
import { Office } from '../../shared/model/office.ts'
import { type Mark, type Prose, type ProseBlock, paragraph } from '../../shared/model/prose.ts'

/**
 * A corpus of varied papers from a seed: the same number always gives the same paper. Sentences are drawn from
 * phrases of an office, so that words, numbers, Latin and brackets fall at every place of a line.
 */
const PHRASES = [
  'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)',
  'ประจำปีงบประมาณ พ.ศ. 2568',
  'ตามมติที่ประชุมคณะกรรมการป้องกันและปราบปรามการทุจริตจังหวัด',
  'จำนวน 84 แห่ง คิดเป็นร้อยละ 87.30',
  'ให้หน่วยงานที่เกี่ยวข้องรายงานผลการดำเนินงานภายในวันที่ 30 กันยายน 2568',
  'สำนักงาน ป.ป.ช. ประจำจังหวัดแพร่',
  'ผ่านระบบ ITAS (Integrity and Transparency Assessment System)',
  'และแจ้งองค์กรปกครองส่วนท้องถิ่นในพื้นที่ทราบและถือปฏิบัติต่อไป',
  'ได้รับความร่วมมือจากทุกภาคส่วนเป็นอย่างดี',
  'รวมถึงเน้นย้ำในการประชุมต่าง ๆ ของจังหวัด',
  'ตามหนังสือจังหวัดแพร่ ที่ พร 0017.5/ว 5044 ลงวันที่ 6 พฤศจิกายน 2563',
  'ทั้งนี้ ให้กำกับ ติดตาม และเร่งรัดการดำเนินการอย่างเคร่งครัด',
  'ในวันอังคารที่ 24 พฤศจิกายน 2563 เวลา 09.00 น.',
  'เพื่อขับเคลื่อน สนับสนุน และส่งเสริมการมีส่วนร่วมของประชาชน',
  'ณ ห้องประชุมจดหมายเหตุ ชั้น 2 ศาลากลางจังหวัดแพร่',
  'โดยมีนายสมหวัง พ่วงบางโพ เป็นประธาน',
  'วงเงินงบประมาณ 1,250,000 บาท',
  'แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็น (21) การต่อต้านการทุจริต',
]

/** From the shortest to those that leave their column. */
const GIVEN = ['นายก', 'นายสมหวัง', 'นางสาวกมลวรรณ', 'ว่าที่ร้อยตรี ก้องเกียรติ', 'นาง จินดา', 'พลตำรวจตรี หม่อมหลวงปิยะพงษ์วรวุฒิ']
const FAMILY = ['ณ', 'ไทย', 'พ่วงบางโพ', 'สวัสดิ์ตินฤนาถ', 'เพชรประเสริฐศิริวัฒนกุลชัย ณ นครศรีธรรมราช']

export interface Made {
  name: string
  page: PageSetup
  blocks: Block[]
}

/** Each so many papers there is one of about sixty pages. */
const BOOK = 30

/** mulberry32: small, seeded and good enough to choose phrases by. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const office = {
  ...parse(Office.draft, { name: 'จังหวัดแพร่', province: 'แพร่' }),
  id: 'o',
  created: '',
  updated: '',
  revision: 1,
}

export function makePaper(seed: number): Made {
  const random = randomOf(seed)
  const upTo = (count: number): number => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const sentence = (phrases: number): string =>
    Array.from({ length: phrases }, () => pick(PHRASES)).join(random() < 0.7 ? ' ' : '')
  const marks: Mark[] = ['dot', 'paren', 'parens', 'dash', 'outline']
  const prose = (count: number): Prose =>
    Array.from({ length: count }, (): ProseBlock => {
      const kind = random()
      if (kind < 0.08) return { type: 'heading', level: upTo(2), numbered: random() < 0.5, text: [sentence(1)] }
      const level = upTo(3)
      return paragraph(sentence(1 + upTo(9)), kind < 0.5 ? {} : { mark: pick(marks), level })
    })
  const letter = (): Block[] => [
    { type: 'emblem', size: 'letter', source: 'placeholder', picture: '', urgency: random() < 0.3 ? 'ด่วนที่สุด' : '' },
    {
      type: 'letterHead',
      number: `พร 0017.5/ว ${upTo(9000)}`,
      sender: ['ศาลากลางจังหวัดแพร่', 'ถนนไชยบูรณ์ พร 54000'],
      date: '17 ธันวาคม 2563',
    },
    { type: 'labelled', label: 'เรื่อง', entries: [sentence(1 + upTo(3))] },
    { type: 'labelled', label: 'เรียน', entries: [sentence(1 + upTo(2))] },
    ...(random() < 0.6
      ? [
          {
            type: 'labelled',
            label: 'สิ่งที่ส่งมาด้วย',
            entries: Array.from({ length: 1 + upTo(3) }, () => sentence(1)),
          } satisfies Block,
        ]
      : []),
    { type: 'prose', prose: prose(2 + upTo(random() < 0.3 ? 40 : 5)) },
    { type: 'closing', text: 'ขอแสดงความนับถือ' },
    { type: 'signature', rank: '', name: 'นายสมหวัง พ่วงบางโพ', position: ['ผู้ว่าราชการจังหวัดแพร่'] },
    { type: 'owner', lines: ['สำนักงานจังหวัด', 'กลุ่มงานบริหารทรัพยากรบุคคล', 'โทร. 0 5453 4119'] },
  ]
  const memo = (): Block[] => [
    { type: 'emblem', size: 'memo', source: 'placeholder', picture: '', urgency: random() < 0.5 ? 'ด่วนที่สุด' : '' },
    {
      type: 'memoHead',
      from: 'สำนักงานจังหวัดแพร่ โทร. 0 5453 4119',
      number: 'พร 0017.5/123',
      date: '23 ธันวาคม 2563',
      subject: sentence(1 + upTo(3)),
    },
    { type: 'labelled', label: 'เรียน', entries: ['ผู้ว่าราชการจังหวัดแพร่'] },
    { type: 'prose', prose: prose(2 + upTo(8)) },
    { type: 'signature', rank: '', name: `${pick(GIVEN)} ${pick(FAMILY)}`, position: ['ท้องถิ่นจังหวัดแพร่'] },
  ]
  const minutes = (): Block[] => [
    { type: 'centered', lines: ['รายงานการประชุมคณะกรรมการ', sentence(1), 'ครั้งที่ 4/2563'], bold: true },
    { type: 'heading', text: 'ผู้มาประชุม' },
    {
      type: 'roster',
      rows: Array.from({ length: 5 + upTo(40) }, (_, index) => ({
        number: String(index + 1),
        given: pick(GIVEN),
        family: pick(FAMILY),
        post: pick(['ปลัดจังหวัดแพร่', '(แทน) ผู้อำนวยการสำนักงานทรัพยากรธรรมชาติและสิ่งแวดล้อมจังหวัดแพร่', 'คลังจังหวัดแพร่']),
        role: index === 0 ? 'ประธานฯ' : '',
      })),
    },
    { type: 'line', text: 'เริ่มประชุมเวลา 09.00 น.', bold: true },
    ...Array.from({ length: 3 + upTo(random() < 0.2 ? 60 : 8) }, (_, index): Block[] => [
      { type: 'item', label: `ระเบียบวาระที่ ${index + 1}`, text: sentence(1 + upTo(2)), depth: 0 },
      ...(random() < 0.5
        ? [{ type: 'item', label: `${index + 1}.1`, text: sentence(1 + upTo(2)), depth: 1 } satisfies Block]
        : []),
      {
        type: 'speech',
        speaker: pick(['ฝ่ายเลขานุการฯ', 'ประธาน', 'ผอ.สนง.ป.ป.ช.\nประจำจังหวัดแพร่']),
        prose: prose(1 + upTo(6)),
      },
      { type: 'speech', speaker: 'ที่ประชุม', bold: true, prose: [paragraph('รับทราบ')] },
    ]).flat(),
    { type: 'line', text: 'เลิกประชุม เวลา 12.00 น.', bold: true },
    {
      type: 'signature',
      rank: '',
      name: 'นายชูชาติ ไทยภักดี',
      position: ['นักทรัพยากรบุคคลชำนาญการ'],
      label: 'ผู้จดรายงานการประชุม',
    },
  ]
  const table = (): Block[] => [
    { type: 'centered', lines: [sentence(1)], bold: true },
    {
      type: 'table',
      columns: [
        { label: 'ลำดับ', width: 1.3, align: 'center' },
        { label: 'กิจกรรม', width: 6.9, align: 'left' },
        { label: 'ระยะเวลา', width: 3.4, align: 'center' },
        { label: 'หน่วยงาน', width: 4.4, align: 'left' },
      ],
      rows: Array.from({ length: 4 + upTo(60) }, (_, index) => [
        [String(index + 1)],
        Array.from({ length: 1 + upTo(3) }, () => sentence(1 + upTo(3))),
        ['ธันวาคม 2567'],
        Array.from(
          { length: 1 + upTo(3) },
          () => `- ${pick(['สำนักงานจังหวัดกระบี่', 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดกระบี่'])}`,
        ),
      ]),
    },
  ]
  const annex = (): Block[] => [
    { type: 'centered', lines: [sentence(1), sentence(1)], bold: true },
    { type: 'prose', prose: prose(seed % BOOK === 0 ? 580 : 5 + upTo(random() < 0.15 ? 250 : 30)) },
  ]
  const kinds = { letter, memo, minutes, table, annex }
  const drawn = pick(Object.keys(kinds)) as keyof typeof kinds
  const kind = seed % BOOK === 0 ? 'annex' : drawn
  const pitch = pick([18.1, 20, 21.3])
  const page = pageOf(
    office,
    { rules: { continuation: kind !== 'table', pitch, ...(kind === 'memo' && { top: 2 }) } },
    null,
  )
  return { name: `${String(seed).padStart(3, '0')}-${kind}`, page, blocks: kinds[kind]() }
}
