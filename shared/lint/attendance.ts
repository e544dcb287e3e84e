import { squeeze, together, whole } from './match.ts'
import { minutesOf } from './minutes.ts'
import { chairs, quorum, roleWordsOf, twiceAttending } from './records.ts'
import type { Corpus, Hit, Passage, Rule, Sheet } from './types.ts'

/** Rulebook §5.1, §5.6 and §9.5: who came, who did not, who was in the chair. */

/** Names under each heading of attendance. */
function attendance(sheet: Sheet): Map<string, Passage[]> {
  const lists = new Map<string, Passage[]>()
  let heading = ''
  for (const passage of sheet.passages) {
    if (passage.role === 'heading' && /^(?:กรรมการ)?ผู้/.test(passage.plain.trim())) heading = passage.plain.trim()
    else if (passage.role === 'agenda' || passage.role === 'time') break
    else if (heading && passage.role === 'roster') lists.set(heading, [...(lists.get(heading) ?? []), passage])
  }
  return lists
}

const personOf = (passage: Passage): string =>
  squeeze(/^\d+\.\s*((?:นาย|นาง|พ|ร|ว่าที่|ดร)\S+\s+\S+)/.exec(passage.plain.trim())?.[1] ?? '')

const attendanceFaults = (corpus: Corpus): Hit[] =>
  minutesOf(corpus).flatMap((sheet) => {
    const lists = attendance(sheet)
    const rows = [...lists.values()].flat().filter((row) => personOf(row) !== '')
    const twice = rows.flatMap((row, index) =>
      rows.findIndex((one) => personOf(one) === personOf(row)) < index
        ? [whole(row, { facts: ['ชื่อนี้อยู่ในรายชื่อมากกว่าหนึ่งแห่ง'] })]
        : [],
    )
    const [came, absent] = [/ผู้มาประชุม/, /ผู้ไม่มาประชุม/].map(
      (pattern) => [...lists].find(([heading]) => pattern.test(heading))?.[1] ?? [],
    )
    const few =
      came?.[0] && absent && came.length < absent.length
        ? [whole(came[0], { facts: [`มาประชุม ${came.length} ไม่มา ${absent.length} ไม่ถึงกึ่งหนึ่ง`] })]
        : []
    return [...twice, ...few]
  })

const chairFaults = (corpus: Corpus): Hit[] =>
  minutesOf(corpus).flatMap((sheet) => {
    const came = [...attendance(sheet)].find(([heading]) => /ผู้มาประชุม/.test(heading))?.[1] ?? []
    const chairing = came.filter(({ plain }) =>
      /(?:^|\t|\s)(?:ทำหน้าที่)?ประธาน(?:ฯ|(?:อนุ)?กรรมการ|คณะ\S*|(?:ใน)?ที่ประชุม)?\s*$/.test(plain),
    )
    const [lead] = came
    if (!lead || came.length < 3 || chairing.length === 1) return []
    return [
      whole(chairing[1] ?? lead, {
        facts: [chairing.length === 0 ? 'ไม่มีประธานในรายชื่อผู้มาประชุม' : `มีประธาน ${chairing.length} คน`],
      }),
    ]
  })

export const ATTENDANCE_RULES: Rule[] = [
  {
    id: 'MIN-06',
    severity: 'error',
    source: '§5.6',
    profile: 'official',
    message: 'รายชื่อและองค์ประชุม: {0} ให้ตรวจรายชื่อผู้มาและผู้ไม่มาประชุม',
    detect: together(attendanceFaults, quorum, twiceAttending),
  },
  {
    id: 'MIN-07',
    severity: 'warning',
    source: '§5.1, §7',
    profile: 'official',
    message: 'หน้าที่ในที่ประชุม: {0} ให้ตรวจรายชื่อและคำเรียกหน้าที่',
    detect: together(chairFaults, chairs, roleWordsOf),
  },
]
