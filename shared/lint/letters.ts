import { salutationFor } from '../saraban/wording.ts'
import { hitAt, scan, whole } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §4 and §9.4: salutation, closing, summary and who signs for whom. */

/** The addressee that the line of the salutation names. */
const addresseeOf = (line: string): string => line.replace(/^(?:กราบ)?เรียน\s+/, '')

function pairs({ sheets }: Corpus): Hit[] {
  return sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => {
      const salutation = sheet.passages.find(({ role }) => role === 'salutation')
      if (!salutation) return []
      const word = /^(?:กราบเรียน|เรียน|นมัสการ)/.exec(salutation.plain.trim())?.[0] ?? ''
      const hits: Hit[] = []
      if (word === 'เรียน' && salutationFor(addresseeOf(salutation.plain.trim())) === 'กราบเรียน')
        hits.push(hitAt(salutation, 'เรียน', { suggestion: 'กราบเรียน', facts: ['ผู้รับตำแหน่งนี้ใช้ กราบเรียน'] }))
      const closing = sheet.passages.find(({ role }) => role === 'closing')
      const said = closing?.plain.trim() ?? ''
      const right =
        word === 'กราบเรียน'
          ? /^ขอแสดงความนับถืออย่างยิ่ง$/
          : word === 'เรียน'
            ? /^ขอแสดงความนับถือ$/
            : word === 'นมัสการ'
              ? /^ขอนมัสการด้วยความเคารพ(?:อย่างยิ่ง|อย่างสูง)?$/
              : /./
      if (closing && said && !right.test(said)) hits.push(whole(closing, { facts: [`ไม่คู่กับคำขึ้นต้น ${word}`] }))
      for (const passage of sheet.passages) {
        if (word === 'กราบเรียน' && passage.role === 'body' && /^\s*จึงเรียน/.test(passage.plain))
          hits.push(hitAt(passage, 'จึงเรียน', { suggestion: 'จึงกราบเรียน', facts: ['ไม่คู่กับคำขึ้นต้น กราบเรียน'] }))
      }
      return hits
    })
}

const PURPOSES: Array<[RegExp, RegExp, string]> = [
  [/เรื่อง\s+ขออนุมัติ/, /อนุมัติ/, 'อนุมัติ'],
  [/เรื่อง\s+ขออนุญาต/, /อนุญาต/, 'อนุญาต'],
  [/เรื่อง\s+ขอความอนุเคราะห์/, /อนุเคราะห์/, 'ความอนุเคราะห์'],
  [/เรื่อง\s+(?:ขอเชิญ|เชิญ)(?:เข้าร่วม)?ประชุม/, /ประชุม|เข้าร่วม/, 'การเข้าร่วมประชุม'],
]

const purposes = ({ sheets }: Corpus): Hit[] =>
  sheets
    .filter(({ genre }) => genre === 'letter' || genre === 'memo')
    .flatMap((sheet) => {
      const subject = sheet.passages.find(({ role }) => role === 'subject')?.plain ?? ''
      const close = sheet.passages.find(
        ({ role, plain }) => role === 'body' && /^\s*จึง(?:กราบ)?(?:เรียน|นมัสการ)/.test(plain),
      )
      return PURPOSES.flatMap(([asks, answers, word]) =>
        close && asks.test(subject) && !answers.test(close.plain) ? [whole(close, { facts: [word] })] : [],
      )
    })

/** Whoever is addressed by a guess: a post that does not exist reaches nobody. The form's field is found by its label. */
const guessedAddressees = ({ sheets }: Corpus): Hit[] =>
  sheets.flatMap((sheet) =>
    (sheet.paper?.blocks ?? []).flatMap((block, index) => {
      if (block.type !== 'labelled' || !block.guessed) return []
      const passage = sheet.passages.find(({ path }) => path === `blocks[${index}].entries[0]`)
      return passage ? [hitAt(passage, addresseeOf(passage.plain.trim()), { facts: ['ผู้รับ'] })] : []
    }),
  )

export const LETTER_RULES: Rule[] = [
  {
    id: 'CLS-01',
    severity: 'error',
    source: '§4.1',
    profile: 'official',
    message: '"{text}": {0} ให้ใช้คำขึ้นต้น คำสรุป และคำลงท้ายที่เป็นคู่กันตามภาคผนวก ๒',
    detect: pairs,
  },
  {
    id: 'CLS-02',
    severity: 'warning',
    source: '§4.3',
    profile: 'official',
    message: 'ภาคสรุปไม่ได้กล่าวถึง{0}ตามชื่อเรื่อง ให้แก้ให้ตรงความประสงค์',
    detect: purposes,
  },
  {
    id: 'CLS-03',
    severity: 'warning',
    source: '§4.5',
    profile: 'official',
    message: '"{text}": ตำแหน่งของตนมาก่อน ปฏิบัติราชการแทน (มอบอำนาจ) หรือ รักษาราชการแทน (ไม่อยู่หรือว่าง) และใช้เพียงอย่างเดียว',
    detect: scan(
      /(?:^|[)\n]\s*)(?:ปฏิบัติราชการแทน|รักษาราชการแทน)|(?:ปฏิบัติ|รักษา)ราชการแทน[\s\S]*(?:รักษา|ปฏิบัติ)ราชการแทน/g,
      () => ({}),
      { roles: ['signature'] },
    ),
  },
  {
    id: 'CLS-04',
    severity: 'warning',
    source: '§4.1',
    profile: 'official',
    message:
      '"{text}": ตรวจตำแหน่งผู้รับ ทะเบียนรายชื่อไม่มีตำแหน่งหัวหน้าของหน่วยงานนี้ จึงเดาจากชื่อหน่วยงาน ให้กรอกผู้รับให้ถูก หรือเพิ่มตำแหน่งในทะเบียน',
    detect: guessedAddressees,
  },
]
