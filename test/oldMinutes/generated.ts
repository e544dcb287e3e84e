import type { MeetingFile } from '../../shared/api.ts'
import type { Section } from '../../shared/model/meeting.ts'
import { type Prose, paragraph } from '../../shared/model/prose.ts'

/** Meetings made up by a seed: varied enough that nothing of one paper helps with the next. */

export type Random = () => number
/** mulberry32 */
export function randomOf(seed: number): Random {
  let at = seed
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let t = Math.imul(at ^ (at >>> 15), 1 | at)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
export const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
const count = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))

const TITLES = ['นาย', 'นาง', 'นางสาว', 'ว่าที่ร้อยตรี', 'พันตำรวจเอก', 'ดร.', 'พ.ต.อ.']
const GIVEN = [
  'สมชาย',
  'วิไล',
  'อนุชา',
  'กาญจนา',
  'ธีรพงษ์',
  'ปิยะดา',
  'ณัฐพล',
  'รัตนา',
  'ศุภชัย',
  'มานิตย์',
  'อรุณี',
  'เกรียงไกร',
  'ผกามาศ',
  'วสันต์',
]
const FAMILY = [
  'ใจดี',
  'แสงทอง',
  'บุญมาก',
  'ศรีสุวรรณ',
  'พงษ์พานิช',
  'ณ เชียงใหม่',
  'วงศ์ษา',
  'ทองดี',
  'อินทรักษ์',
  'คำแก้ว',
  'สุขสันต์',
  'เพชรรัตน์',
  'มั่นคง',
  'ไชยวงศ์',
]
const PLACES = ['น่าน', 'พะเยา', 'ชุมพร', 'สกลนคร', 'ตราด']
const POSTS = [
  'ปลัดจังหวัด',
  'หัวหน้าสำนักงานจังหวัด',
  'เกษตรจังหวัด',
  'พาณิชย์จังหวัด',
  'ผู้อำนวยการสำนักงานคุมประพฤติจังหวัด',
  'คลังจังหวัด',
  'แรงงานจังหวัด',
  'นายแพทย์สาธารณสุขจังหวัด',
  'ท้องถิ่นจังหวัด',
  'นายกองค์การบริหารส่วนจังหวัด',
  'นายอำเภอเมือง',
  'ประธานหอการค้าจังหวัด',
  'ผู้แทนสภาอุตสาหกรรมจังหวัด',
]
const SUBJECTS = [
  'แผนปฏิบัติราชการประจำปีของจังหวัด',
  'การแก้ไขปัญหาหมอกควันและฝุ่นละออง',
  'โครงการพัฒนาแหล่งน้ำเพื่อการเกษตร',
  'การจัดงานประเพณีประจำปี',
  'ผลการเบิกจ่ายงบประมาณไตรมาสที่ ๒',
  'การป้องกันและควบคุมโรคไข้เลือดออก',
  'ขอความเห็นชอบการใช้พื้นที่สาธารณะ',
  'มาตรการประหยัดพลังงานของส่วนราชการ',
]
const SAID = [
  'ตามที่ได้รับมอบหมายให้ติดตามผลการดำเนินงานในพื้นที่ ปรากฏว่าส่วนราชการส่วนใหญ่ได้จัดส่งข้อมูลครบถ้วนแล้ว คงเหลือเพียง ๓ หน่วยงานที่อยู่ระหว่างรวบรวม',
  'งบประมาณที่ได้รับจัดสรรจำนวน ๒,๕๐๐,๐๐๐ บาท เบิกจ่ายแล้วร้อยละ ๔๕.๒๐ ต่ำกว่าเป้าหมายที่กำหนดไว้ จึงต้องเร่งรัดการดำเนินการให้แล้วเสร็จภายในไตรมาสที่ ๓',
  'ขอให้ทุกหน่วยงานให้ความสำคัญกับการลงพื้นที่ร่วมกับผู้นำชุมชน และรายงานปัญหาอุปสรรคให้ฝ่ายเลขานุการทราบอย่างต่อเนื่อง',
  'เห็นว่าควรบูรณาการการทำงานระหว่างหน่วยงานเพื่อลดความซ้ำซ้อน และใช้ข้อมูลชุดเดียวกันในการวิเคราะห์',
  'จากสถิติย้อนหลัง ๕ ปี พบว่าจำนวนผู้ป่วยมีแนวโน้มเพิ่มขึ้นในช่วงฤดูฝน โดยเฉพาะพื้นที่อำเภอรอบนอก',
]
const POINTS = [
  'จัดทำฐานข้อมูลกลางของจังหวัด',
  'ประชาสัมพันธ์ผ่านสื่อท้องถิ่นทุกช่องทาง',
  'ติดตามและรายงานผลเป็นประจำทุกเดือน',
  'สำรวจพื้นที่เสี่ยงและจัดลำดับความสำคัญ',
  'ประสานองค์กรปกครองส่วนท้องถิ่นในพื้นที่',
  'ตั้งคณะทำงานขับเคลื่อนระดับอำเภอ',
]
const ORDERS = [
  'มอบหมายให้สำนักงานจังหวัดเร่งรัดการเบิกจ่ายให้เป็นไปตามเป้าหมาย',
  'ให้ทุกอำเภอสำรวจข้อมูลและรายงานภายในวันที่ ๓๐ ของทุกเดือน',
  'เห็นชอบแผนการดำเนินงานตามที่ฝ่ายเลขานุการเสนอ',
  'ให้จัดตั้งศูนย์ประสานงานในระดับพื้นที่',
  'กำหนดให้มีการประชุมติดตามทุกไตรมาส',
  'แจ้งหน่วยงานที่เกี่ยวข้องถือปฏิบัติโดยเคร่งครัด',
]
const SPEAKERS = ['ประธาน', 'ฝ่ายเลขานุการฯ', 'ปลัดจังหวัด', 'คลังจังหวัด', 'เกษตรจังหวัด']
const SECTIONS: Array<[Section, string]> = [
  ['chair', 'เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ'],
  ['minutes', 'เรื่องรับรองรายงานการประชุม'],
  ['followUp', 'เรื่องสืบเนื่องจากการประชุมครั้งก่อน'],
  ['information', 'เรื่องเพื่อทราบ'],
  ['consideration', 'เรื่องเพื่อพิจารณา'],
  ['other', 'เรื่องอื่น ๆ'],
]

/** The office and record stamps of a real meeting, everything else made up. */
export function generated(seed: number, base: MeetingFile): MeetingFile {
  const random = randomOf(seed * 7919 + 13)
  const place = pick(random, PLACES)
  const stamps = { created: '2020-01-01T00:00:00.000Z', updated: '2020-01-01T00:00:00.000Z', revision: 1 }
  const items: MeetingFile['items'] = []
  const resolutions: MeetingFile['resolutions'] = []
  const clauses: MeetingFile['clauses'] = []
  const like = base.items[0] as MeetingFile['items'][number]

  const name = (at: number) => ({
    title: pick(random, TITLES),
    given: GIVEN[at % GIVEN.length] as string,
    family: FAMILY[Math.floor(random() * FAMILY.length)] as string,
  })
  const seats = count(random, 6, POSTS.length)
  const attendances = POSTS.slice(0, seats).map((title, at) => {
    const role = at === 0 ? 'ประธานกรรมการ' : at === seats - 1 ? 'กรรมการและเลขานุการ' : 'กรรมการ'
    const post = title.startsWith('นายก') || title.startsWith('นายอ') ? `${title}${place}` : `${title}${place}`
    const fate = at === 0 ? 0 : random()
    const own = name(at)
    const shape = { ...(base.attendances[0] as MeetingFile['attendances'][number]), ...stamps }
    const row = {
      ...shape,
      id: `a${at}`,
      position: at,
      personId: null,
      seatId: null,
      post,
      role,
      chair: at === 0,
      online: false,
      reason: '',
      substitute: null,
    }
    if (fate > 0.85)
      return { ...row, name: own, status: 'absent' as const, reason: pick(random, ['ติดราชการ', 'ลาป่วย', 'ติดภารกิจ']) }
    if (fate > 0.6)
      return {
        ...row,
        name: null,
        status: 'substitute' as const,
        substitute: { name: own, post: random() > 0.6 ? 'นักวิชาการชำนาญการ' : '' },
      }
    return { ...row, name: own, status: 'present' as const }
  })
  const guests = Array.from({ length: count(random, 0, 4) }, (_, at) => ({
    ...(attendances[0] as (typeof attendances)[number]),
    ...{ id: `g${at}`, position: 100 + at, list: 'guest' as const, chair: false, role: '', status: 'present' as const },
    ...{
      name: name(at + 5),
      substitute: null,
      post: pick(random, ['นักวิเคราะห์นโยบายและแผนปฏิบัติการ', 'เจ้าหน้าที่สำนักงานจังหวัด', 'ผู้สื่อข่าวประจำจังหวัด']),
    },
  }))

  const speech = (): Prose => {
    const out: Prose = [paragraph(pick(random, SAID), { speaker: pick(random, SPEAKERS) })]
    if (random() > 0.6) {
      const mark = pick(random, ['dot', 'paren', 'parens', 'dash'] as const)
      for (let left = count(random, 2, 4); left > 0; left--)
        out.push(paragraph(pick(random, POINTS), { level: 1, mark }))
    }
    if (random() > 0.7) out.push(paragraph(pick(random, SAID)))
    return out
  }
  const decide = (itemId: string, text: string, kind: 'acknowledge' | 'certify' | 'approve', many: boolean) => {
    const id = `r${resolutions.length}`
    resolutions.push({
      ...stamps,
      id,
      itemId,
      position: 0,
      label: random() > 0.5 ? 'ที่ประชุม' : 'มติที่ประชุม',
      kind,
      text: many ? `${text} และให้ดำเนินการ ดังนี้` : text,
    })
    if (!many) return { type: 'resolution' as const, resolutionId: id }
    let position = 0
    const clause = (level: number, mark: 'dot' | 'outline' | 'parens') =>
      clauses.push({
        ...stamps,
        id: `c${clauses.length}`,
        resolutionId: id,
        position: position++,
        level,
        mark,
        text: pick(random, ORDERS),
        ownerIds: [],
        due: null,
        rhythm: null,
        state: 'assigned',
      })
    for (let left = count(random, 2, 4); left > 0; left--) {
      clause(0, 'dot')
      if (random() > 0.6) for (let inner = count(random, 2, 3); inner > 0; inner--) clause(1, 'outline')
    }
    return { type: 'resolution' as const, resolutionId: id }
  }
  const add = (parentId: string | null, position: number, section: Section | null, title: string, minutes: Prose) => {
    const id = `i${items.length}`
    items.push({ ...like, ...stamps, id, parentId, position, section, title, brief: '', minutes })
    return id
  }
  const six = random() > 0.5
  const plan = six ? SECTIONS : SECTIONS.filter(([section]) => section !== 'followUp')
  for (const [position, [section, title]] of plan.entries()) {
    const certify = section === 'minutes' ? ` ครั้งที่ ${count(random, 1, 9)}/2565 เมื่อวันที่ 12 มกราคม 2565` : ''
    const id = add(null, position, section, title + certify, [])
    const own = items.at(-1) as MeetingFile['items'][number]
    if (section === 'other' && random() > 0.4) continue
    if (section === 'minutes')
      own.minutes = [...speech(), decide(id, 'รับรองรายงานการประชุมโดยไม่มีการแก้ไข', 'certify', false)]
    else if (section === 'chair') own.minutes = [...speech(), decide(id, 'รับทราบ', 'acknowledge', false)]
    else
      for (let at = 0, all = count(random, 1, 3); at < all; at++) {
        const child = add(id, at, null, `${pick(random, SUBJECTS)}`, [])
        const below = items.at(-1) as MeetingFile['items'][number]
        const text = section === 'consideration' ? 'พิจารณาแล้วมีมติเห็นชอบตามที่เสนอ' : 'รับทราบ'
        below.minutes = [
          ...speech(),
          ...(random() > 0.5 ? speech() : []),
          decide(child, text, section === 'consideration' ? 'approve' : 'acknowledge', random() > 0.5),
        ]
      }
  }
  return {
    ...base,
    committee: null,
    previous: null,
    meeting: {
      ...base.meeting,
      title: [`คณะกรรมการบริหารงานจังหวัด${place}`],
      number: count(random, 1, 12),
      year: 2565,
      date: `2022-0${count(random, 1, 9)}-${count(random, 10, 28)}`,
      start: '09:30',
      startedAt: '09:45',
      closedAt: '12:10',
      place: `ห้องประชุมชั้น ๔ ศาลากลางจังหวัด${place}`,
      mode: 'onSite',
      recorder: { personId: null, rank: '', name: 'นางสาวสุดา รักงาน', position: ['นักจัดการงานทั่วไปชำนาญการ'] },
      checker: { personId: null, rank: '', name: 'นายประเสริฐ ดีเลิศ', position: [`หัวหน้าสำนักงานจังหวัด${place}`] },
    },
    attendances: [...attendances, ...guests],
    items,
    resolutions,
    clauses,
  }
}
