import { pageOf } from './paste.ts'

/** What prose cannot hold, in words for the one who pasted it; empty when nothing was left out. */
export function leftOut(html: string): string {
  const page = pageOf(html)
  const count = (selector: string): number => page.querySelectorAll(selector).length
  const pictures = count('img, svg, object, embed')
  const struck = count('s, strike, del')
  const merged = count('td[colspan]:not([colspan="1"]), td[rowspan]:not([rowspan="1"]), th[colspan]:not([colspan="1"])')
  const links = [...page.querySelectorAll('a[href]')].filter((link) =>
    /^(https?|mailto):/i.test(link.getAttribute('href') ?? ''),
  )
  const said = [
    pictures > 0 && `ภาพ ${pictures} ภาพไม่ได้วาง เพราะรายงานเป็นข้อความ ให้แนบเป็นไฟล์ของวาระในแท็บวาระ`,
    struck > 0 && `ข้อความที่ขีดฆ่า ${struck} แห่งวางเป็นข้อความธรรมดา ให้ตรวจว่ายังต้องการอยู่หรือไม่`,
    merged > 0 && `ช่องตารางที่ผสานไว้ ${merged} ช่องแยกเป็นช่องเดี่ยว ข้อความอยู่ในช่องแรก`,
    links.length > 0 && `ลิงก์ ${links.length} แห่งวางเฉพาะข้อความ`,
  ].filter((one) => one !== false)
  return said.join(' · ')
}

export const PICTURE_REFUSED = 'วางภาพลงในรายงานไม่ได้ เพราะรายงานเป็นข้อความ ให้แนบภาพเป็นไฟล์ของวาระในแท็บวาระ'
