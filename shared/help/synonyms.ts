import { fold } from '../thai/search.ts'

/**
 * Words of one meaning at this desk: what a newcomer types, and what the cards say. A group stands for each of its
 * words; a longer word is known before a shorter one in it (ข้อสั่งการ before สั่งการ).
 */
const GROUPS: ReadonlyArray<readonly string[]> = [
  ['จดหมาย', 'หนังสือ', 'เลตเตอร์'],
  ['ลบ', 'ยกเลิก', 'เอาออก'],
  ['มติ', 'ข้อสั่งการ', 'การมอบหมาย', 'คำสั่งการ'],
  ['วาระ', 'ระเบียบวาระ', 'หัวข้อประชุม'],
  ['เชิญ', 'นัด', 'นัดหมาย', 'แจ้งประชุม'],
  ['เลื่อน', 'เปลี่ยนวัน', 'ย้ายวัน', 'เปลี่ยนสถานที่', 'ย้ายห้อง'],
  ['เซ็น', 'ลงนาม', 'ลายเซ็น', 'ลายมือชื่อ'],
  ['ปริ้น', 'ปริ๊นท์', 'พิมพ์', 'เครื่องพิมพ์'],
  ['แบ็กอัป', 'แบคอัพ', 'backup', 'สำรอง', 'กู้คืน'],
  ['ก๊อปปี้', 'copy', 'คัดลอก', 'paste', 'วาง'],
  ['เอ็กเซล', 'excel', 'ตาราง'],
  ['เวิร์ด', 'word', 'docx'],
  ['องค์ประชุม', 'ครบองค์', 'ผู้มาประชุม', 'เช็กชื่อ', 'เช็คชื่อ'],
  ['ลงทะเบียน', 'ลงรับ', 'ทะเบียน', 'เลขรับ'],
  ['คู่มือ', 'วิธีใช้', 'ช่วยเหลือ'],
  ['ฟอร์ม', 'เทมเพลต', 'template', 'แม่แบบ', 'แบบฟอร์ม'],
  ['ย้อนกลับ', 'เลิกทำ', 'undo', 'ประวัติ'],
  ['กรรมการ', 'บอร์ด', 'คณะกรรมการ', 'สมาชิก'],
  ['ย้าย', 'เปลี่ยนคน', 'เปลี่ยนผู้ดำรงตำแหน่ง', 'เกษียณ'],
  ['ตอบรับ', 'ยืนยันเข้าประชุม', 'แบบตอบรับ'],
  ['จด', 'บันทึกการประชุม', 'รายงานการประชุม'],
  ['หัวกระดาษ', 'หัวหนังสือ', 'ข้อมูลสำนักงาน', 'ครุฑ'],
  ['ตรวจคำผิด', 'คำผิด', 'ตรวจทาน'],
  ['ทดลอง', 'ลองเล่น', 'ฝึกหัด', 'ฝึก'],
  ['ปุ่มลัด', 'คีย์ลัด', 'shortcut', 'แป้นพิมพ์'],
]

/** What one word of a search may stand for: itself, and with the word it holds put in other words. */
export function meaningsOf(word: string): string[] {
  const asked = fold(word)
  const others = GROUPS.flatMap((group) => {
    const [held] = group.filter((one) => asked.includes(fold(one))).sort((a, b) => b.length - a.length)
    return held === undefined ? [] : group.map((one) => asked.replace(fold(held), fold(one)))
  })
  return [...new Set([asked, ...others])]
}
