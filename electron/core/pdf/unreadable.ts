/** A file that cannot be turned into pages: the sentence that its slip and the report say. */
export class Unreadable extends Error {}

export const WORDS = {
  locked: 'ไฟล์ PDF ตั้งรหัสผ่านไว้ เปิดอ่านไม่ได้ ให้ขอไฟล์ที่ไม่มีรหัสผ่านจากเจ้าของเรื่อง',
  sealed: 'ไฟล์ PDF เปิดดูได้ แต่ผู้ทำป้องกันไว้ไม่ให้รวมหน้า ให้เปิดแล้วสั่งพิมพ์เป็น PDF ใหม่ หรือขอไฟล์ที่ไม่ป้องกันจากเจ้าของเรื่อง',
  damaged: 'ไฟล์ PDF เสียหาย อ่านหน้าไม่ได้ครบ ให้เปิดตรวจ แล้วบันทึกใหม่จากโปรแกรมต้นทาง',
  empty: 'ไฟล์ PDF ไม่มีหน้าเอกสาร',
  picture: 'ไฟล์ภาพเสียหายหรือเป็นภาพชนิดที่อ่านไม่ได้ ให้เปิดตรวจ แล้วบันทึกใหม่เป็น JPG หรือ PNG',
  largePicture: 'ภาพใหญ่เกินไป ให้ลดขนาดลงก่อน',
} as const
