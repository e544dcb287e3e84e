import type { Committee, Seat } from '../model/committee.ts'
import type { Meeting } from '../model/meeting.ts'
import type { Office } from '../model/office.ts'

/** One of the three things a new office needs before its first paper; done or not is read from the records. */
export interface FirstStep {
  id: 'office' | 'committee' | 'meeting'
  title: string
  about: string
  done: boolean
  /** The one thing to press; without an address it opens the form of what is to be made. */
  action: string
  href: string | null
  /** The card that tells how. */
  card: string
}

interface Known {
  office: Pick<Office, 'letterCode' | 'place' | 'owner'>
  committees: readonly Pick<Committee, 'id'>[]
  seats: readonly Pick<Seat, 'committeeId'>[]
  meetings: readonly Pick<Meeting, 'id'>[]
}

export function firstSteps({ office, committees, seats, meetings }: Known): FirstStep[] {
  const missing = [
    !office.letterCode.trim() && 'รหัสตัวพยัญชนะและเลขประจำ',
    !office.place.trim() && 'ที่ตั้ง',
    office.owner.length === 0 && 'ส่วนราชการเจ้าของเรื่อง',
  ].filter(Boolean)
  const seated = committees.some(({ id }) => seats.some(({ committeeId }) => committeeId === id))
  const [committee] = committees
  return [
    {
      id: 'office',
      title: 'ข้อมูลสำนักงาน',
      about: missing.length > 0 ? `ยังขาด ${missing.join(' · ')}` : 'หัวหนังสือครบแล้ว',
      done: missing.length === 0,
      action: 'กรอกข้อมูลสำนักงาน',
      href: '/settings/office',
      card: 'office',
    },
    {
      id: 'committee',
      title: 'คณะกรรมการและรายชื่อ',
      about: seated
        ? 'มีคณะกรรมการพร้อมรายชื่อแล้ว'
        : committee
          ? 'คณะกรรมการนี้ยังไม่มีกรรมการ วางรายชื่อจาก Excel ได้'
          : 'ใส่ครั้งเดียว ใช้ตั้งรายชื่อผู้เข้าประชุมได้ทุกครั้ง',
      done: seated,
      action: committee ? 'ใส่รายชื่อกรรมการ' : 'เพิ่มคณะกรรมการ',
      href: committee ? `/committees/${committee.id}` : null,
      card: 'committee',
    },
    {
      id: 'meeting',
      title: 'การประชุมแรก',
      about: meetings.length > 0 ? 'มีการประชุมแล้ว' : 'ใส่วัน เวลา สถานที่ โปรแกรมใส่ระเบียบวาระมาตรฐานให้',
      done: meetings.length > 0,
      action: 'เพิ่มการประชุม',
      href: null,
      card: 'meeting',
    },
  ]
}
