import { FONT_STACK } from '../documents/html.ts'
import { DEFAULT_RULES } from '../layout/rules.ts'
import type { Office } from '../model/office.ts'
import { withDigits } from '../thai/digits.ts'

/** Rule: the emblem of a letter is 3 cm high, in the middle of the sheet (ข้อ ๗๑; rulebook §0). */
const EMBLEM = 30
const [WIDE, HIGH] = [210, 297]
/** Scale beside the place, in millimetres each way. */
const SCALE = 20

type Shifted = Pick<Office, 'font' | 'digits' | 'shiftRight' | 'shiftDown'>

/**
 * A sheet to print on ready-printed paper: where the program takes the emblem to be, with scales on which the officer
 * reads how far the printed one stands off.
 */
export function testSheetHtml({ font, digits, shiftRight, shiftDown }: Shifted, faces: string): string {
  const [right, down] = [shiftRight / 10, shiftDown / 10]
  const top = DEFAULT_RULES.emblemTop * 10
  const line = (x1: number, y1: number, x2: number, y2: number, width = 0.15): string =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#000" stroke-width="${width}"/>`
  const middle = WIDE / 2
  const ticks = Array.from({ length: SCALE * 2 + 1 }, (_, index) => index - SCALE).flatMap((mm) => {
    const long = mm % 10 === 0 ? 4 : mm % 5 === 0 ? 3 : 1.5
    const number = mm % 10 === 0
    const side = middle + EMBLEM / 2 + 8
    const foot = top + EMBLEM + 6
    return [
      line(middle + mm, foot, middle + mm, foot + long),
      line(side, top + EMBLEM / 2 + mm, side + long, top + EMBLEM / 2 + mm),
      ...(number
        ? [words(middle + mm, foot + 8, String(mm), 'middle'), words(side + 5, top + EMBLEM / 2 + mm + 1, String(mm))]
        : []),
    ]
  })
  function words(x: number, y: number, text: string, anchor = 'start'): string {
    return `<text x="${x}" y="${y}" text-anchor="${anchor}">${withDigits(text, digits)}</text>`
  }
  const box = `<rect x="${middle - EMBLEM / 2}" y="${top}" width="${EMBLEM}" height="${EMBLEM}" fill="none" stroke="#000" stroke-width="0.2" stroke-dasharray="1.5 1"/>`
  const steps = [
    'หน้าทดสอบตำแหน่งครุฑบนกระดาษที่พิมพ์ครุฑไว้แล้ว',
    `ค่าที่ตั้งไว้: ขวา ${right} มม. ลง ${down} มม.`,
    '๑. ใส่กระดาษครุฑในเครื่องพิมพ์ แล้วพิมพ์หน้านี้ที่ขนาดจริง (100%) ไม่ย่อพอดีหน้า',
    '๒. ดูว่ากรอบประทับตรงกับครุฑที่พิมพ์ไว้หรือไม่ อ่านระยะที่คลาดจากไม้บรรทัดข้างกรอบ ช่องละ 1 มม.',
    '๓. ใส่ระยะที่ต้องเลื่อนใน ตั้งค่า หัวข้อตราครุฑ: ค่าบวกเลื่อนไปทางขวาและลง ค่าลบเลื่อนไปทางซ้ายและขึ้น',
    '๔. พิมพ์หน้านี้ซ้ำจนกรอบตรงกับครุฑ',
  ]
  const text = steps.map((step, index) => words(30, 110 + index * 9, step)).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}mm" height="${HIGH}mm" viewBox="0 0 ${WIDE} ${HIGH}"><g transform="translate(${right} ${down})" font-size="5.2">${box}${line(middle, top - 4, middle, top + EMBLEM + 4)}${line(middle - EMBLEM / 2 - 4, top + EMBLEM / 2, middle + EMBLEM / 2 + 4, top + EMBLEM / 2)}${ticks.join('')}</g><g font-size="5.6">${text}</g></svg>`
  const style = `@page{size:A4;margin:0}body{margin:0}svg{display:block;font-family:${FONT_STACK(font)}}${faces}`
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>หน้าทดสอบกระดาษครุฑ</title><style>${style}</style></head><body>${svg}</body></html>\n`
}
