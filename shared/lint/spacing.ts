import { HEAD, passagesOf, scan, together } from './match.ts'
import type { Corpus, Hit, Rule } from './types.ts'

/** Rulebook §2.6 and §9.3, first part: where a space must and must not stand. */

const TITLE = '(?:นาย|นางสาว|นาง|ดร\\.)'
/** พ.ต.อ. พล.ต.ท. ร.ต.อ. ด.ต. จ.ส.ต. ส.ต.อ. */
const RANK = '(?:พล|พ|ร|ส|จ|ด|น)\\.(?:[ตรสอ]\\.)?(?:[อทต]\\.){1,2}'
const RANKED = new RegExp(`^${RANK}$`)
/** Written together with the name, so no space is missing after them. */
const JOINED = /(?:ดร|น\.ส|ม\.ร\.ว|ม\.ล)\.$/
const SHORT_WORD = '(?:อบจ|อบต|ทต|ทม|ทน|ผวจ|สนง|สตง|สปน|ผอ|กกต|ตร|ปภ|พมจ|สสจ|ทสจ)'

const ABBREVIATION = new RegExp(`(?:(?:[ก-ฮ]\\.){2,6}|(?<![ก-๎])${SHORT_WORD}\\.)(?=${HEAD}[ก-๎])`, 'g')

const abbreviation = (corpus: Corpus): Hit[] =>
  passagesOf(corpus).flatMap((passage) =>
    [...passage.plain.matchAll(ABBREVIATION)].flatMap((match) => {
      const after = passage.plain.slice(match.index + match[0].length)
      // Enough of the next word to be found again, not cut inside a cluster.
      const word = /^[ก-๎]{1,7}(?![ะ-ฺ็-๎])/.exec(after)?.[0] ?? ''
      const more = /^[ก-๎]{1,4}\./.test(after)
      if (JOINED.test(match[0]) || RANKED.test(match[0]) || match[0].endsWith('พ.ศ.') || more) return []
      const end = match.index + match[0].length + word.length
      return [{ passage, start: match.index, end, suggestion: `${match[0]} ${word}` }]
    }),
  )

export const SPACING_RULES: Rule[] = [
  {
    id: 'SPC-01',
    severity: 'warning',
    source: '§2.6',
    profile: 'both',
    message: '"{text}": หน้าและหลังไม้ยมกต้องเว้นวรรค ให้แก้เป็น "{suggestion}"',
    detect: scan(/[ก-ฮเ-ไ][ก-๎]{0,3}ๆ[ก-ฮเ-ไA-Za-z\d(]?| ๆ[ก-ฮเ-ไA-Za-z\d(]/g),
    suggest: (text) => text.replace(/\s*ๆ\s*/, ' ๆ ').trimEnd(),
  },
  {
    id: 'SPC-02',
    severity: 'warning',
    source: '§2.6',
    profile: 'both',
    message: '"{text}": เขียน พ.ศ. มีจุดสองแห่งและเว้นวรรคก่อนปี',
    detect: scan(/(?:พ\.\s?ศ|ค\.\s?ศ)(?:\.\d{4}|\s+\d{4}|\d{4})/g, ([text]) =>
      /^[พค]\.ศ\. \d/.test(text) ? null : {},
    ),
    suggest: (text) => text.replace(/^([พค])\.\s?ศ\.?\s*/, '$1.ศ. '),
  },
  {
    id: 'SPC-03',
    severity: 'warning',
    source: '§2.6',
    profile: 'both',
    message: '"{text}": หลังอักษรย่อที่มีจุดต้องเว้นวรรค และจุดตัวท้ายต้องไม่ขาด',
    detect: together(
      abbreviation,
      scan(/(?<![ก-๎])(?:[ก-ฮ]\.){2,6}[ก-ฮ](?=[\s)]|$)/g, ([text]) => ({ suggestion: `${text}.` })),
    ),
  },
  {
    id: 'SPC-04',
    severity: 'warning',
    source: '§2.6',
    profile: 'official',
    message: '"{text}": หลังเลขข้อต้องเว้นวรรค',
    detect: scan(new RegExp(`(?<=^|\\n|\\s)(?:\\d{1,2}\\.)+(?=${HEAD}[ก-๎])[ก-๎]{1,12}`, 'g')),
    suggest: (text) => text.replace(/\.(?=[ก-ฮเ-ไ])/, '. '),
  },
  {
    id: 'SPC-05',
    severity: 'warning',
    source: '§2.6',
    profile: 'both',
    message: '"{text}": เว้นวรรคนอกวงเล็บ ไม่เว้นวรรคด้านในวงเล็บ',
    detect: together(
      scan(/\([ \t]+(?!\))\S{1,8}/g, ([text]) => ({ suggestion: text.replace(/\(\s+/, '(') })),
      scan(/[^\s(]{1,8}[ \t]+\)/g, ([text]) => ({ suggestion: text.replace(/\s+\)/, ')') })),
      scan(/[ก-๎]{1,10}\([A-Za-zก-ฮเ-ไ][A-Za-zก-๎.]*/g, ([text]) => ({ suggestion: text.replace('(', ' (') })),
    ),
  },
  {
    id: 'SPC-06',
    severity: 'warning',
    source: '§2.6',
    profile: 'official',
    message: 'เว้นวรรคติดกันสามช่องขึ้นไปในข้อความ ให้เหลือหนึ่งหรือสองช่อง',
    detect: scan(/(?<=[ก-๎\d)])[ ]{3,}(?=[ก-ฮเ-ไ\d(])/g, () => ({ suggestion: ' ' }), { roles: ['body', 'resolution'] }),
  },
  {
    id: 'SPC-07',
    severity: 'warning',
    source: '§2.6, §8.4',
    profile: 'both',
    message: '"{text}": คำนำหน้าชื่อติดกับชื่อ ส่วนยศเว้นวรรคหน้าชื่อ',
    detect: together(
      scan(new RegExp(`(?<![ก-๎.])${TITLE} +(?!${TITLE}|ที่|และ|หรือ)${HEAD}[ก-๎]+`, 'g'), ([text]) => ({
        suggestion: text.replace(/\s+/, ''),
      })),
      scan(new RegExp(`(?<![ก-๎.])${RANK}(?!${HEAD}{0,2}\\.)${HEAD}[ก-๎]{2,}`, 'g'), ([text]) =>
        /หญิง$/.test(text) ? null : { suggestion: text.replace(/\.(?=[ก-ฮเ-ไ][ก-๎]{2,}$)/, '. ') },
      ),
      scan(/(?<![ก-๎])(?:พล|พัน|ร้อย)ตำรวจ(?:เอก|โท|ตรี)(?!หญิง)[ก-ฮเ-ไ][ก-๎]+/g, ([text]) => ({
        suggestion: text.replace(/(?<=ตำรวจ(?:เอก|โท|ตรี))/, ' '),
      })),
    ),
  },
  {
    id: 'SPC-08',
    severity: 'warning',
    source: '§2.6',
    profile: 'both',
    message: '"{text}": หลัง ฯ ที่มีข้อความต่อต้องเว้นวรรค',
    detect: scan(/[ก-ฮเ-ไ][ก-๎]{0,10}?ฯ(?!ลฯ|พณ)[ก-ฮเ-ไ][ก-๎]{0,8}/g),
    suggest: (text) => text.replace('ฯ', 'ฯ '),
  },
  {
    id: 'SPC-09',
    severity: 'warning',
    source: '§2.6',
    profile: 'official',
    message: '"{text}": ระหว่างอักษรไทยกับตัวเลขต้องเว้นวรรค',
    detect: scan(
      /(?<![A-Za-z\d.])(?:จำนวน|ร้อยละ|ข้อ|มาตรา|วันที่|ครั้งที่|เวลา|ปี|ชั้น|ประมาณ)\d+|(?<![A-Za-z\d./-])\d+(?:คน|แห่ง|หน่วยงาน|ราย|ฉบับ|ชุด|คะแนน|บาท|ครั้ง|วัน|อำเภอ|จังหวัด)/g,
    ),
    suggest: (text) => text.replace(/(?<=[ก-๎])(?=[\d๐-๙])|(?<=[\d๐-๙])(?=[ก-๎])/, ' '),
  },
]
