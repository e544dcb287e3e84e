/** Keys that belong to one place of the desk, as they are told beside those that work everywhere. */
export const KEYS_IN_PLACE: ReadonlyArray<{
  title: string
  rows: ReadonlyArray<{ label: string; keys: readonly string[] }>
}> = [
  {
    title: 'การประชุม',
    rows: [
      { label: 'ไปส่วนต่าง ๆ ของการประชุม', keys: ['1', '2', '3', '4', '5'] },
      { label: 'มา · ผู้แทน · ออนไลน์ · ลา', keys: ['ม', 'ท', 'อ', 'ล'] },
      { label: 'ลงทะเบียนหน้าห้อง: ออกจากห้อง · ยังไม่ระบุ · ผู้ที่ตอบรับมาแล้วทุกคน', keys: ['ก', 'ย', 'ต'] },
      { label: 'คำขอแก้ไขรายงาน: รับ · ไม่รับ', keys: ['ร', 'ม'] },
    ],
  },
  {
    title: 'ประชุมสด',
    rows: [
      { label: 'เริ่มประชุม', keys: ['F2'] },
      { label: 'พัก · ประชุมต่อ', keys: ['F4'] },
      { label: 'เพิ่มมติ', keys: ['F7'] },
      { label: 'วาระถัดไป', keys: ['F9'] },
      { label: 'เลิกประชุม', keys: ['F10'] },
    ],
  },
  {
    title: 'มติและข้อสั่งการ',
    rows: [
      { label: 'บันทึกผลการดำเนินงาน', keys: ['Insert'] },
      { label: 'เลือกอายุของข้อที่ค้าง', keys: ['1', '2', '3', '4', '5'] },
    ],
  },
  {
    title: 'ติดตามการส่ง',
    rows: [{ label: 'ส่งแล้ว · ตอบแล้ว วันนี้ กดซ้ำเพื่อถอน', keys: ['Space', 'ต'] }],
  },
  {
    title: 'ITA',
    rows: [
      { label: 'ไปส่วนต่าง ๆ ของปี', keys: ['1', '2', '3', '4', '5', '6', '7', '8'] },
      { label: 'รายการ OIT: เปลี่ยนสถานะ · เพิ่มรายการ', keys: ['Space', 'Insert'] },
      { label: 'กิจกรรมตามแผน: ย้ายขึ้นหรือลง', keys: ['Alt+↑', 'Alt+↓'] },
    ],
  },
  {
    title: 'ระเบียบวาระและรายชื่อ',
    rows: [
      { label: 'เพิ่มเรื่อง', keys: ['Insert'] },
      { label: 'เพิ่มเรื่องย่อย', keys: ['Shift+Insert'] },
      { label: 'แก้ชื่อ', keys: ['Enter', 'F2'] },
      { label: 'ลบ', keys: ['Delete'] },
      { label: 'ย้ายขึ้นหรือลง', keys: ['Alt+↑', 'Alt+↓'] },
    ],
  },
  {
    title: 'ช่องจดรายงาน',
    rows: [
      { label: 'เลื่อนระดับ', keys: ['Tab', 'Shift+Tab'] },
      { label: 'ขึ้นบรรทัดในย่อหน้าเดิม', keys: ['Shift+Enter'] },
      { label: 'ประโยคสำเร็จ', keys: ['Ctrl+Space'] },
      { label: 'ผู้พูด: สองตัวอักษรต้นย่อหน้า เช่น ฝล แล้ว', keys: ['Tab'] },
      { label: 'เพิ่มมติ', keys: ['F7'] },
      { label: 'ในมติ: เพิ่มข้อสั่งการ · กลับไปที่ข้อความ', keys: ['Ctrl+Enter', 'Esc'] },
      { label: 'ข้อตรวจทาน: ถัดไป · ตอบข้อที่เคอร์เซอร์อยู่', keys: ['F8', 'Alt+Enter'] },
      { label: 'ค้นหาและแทนที่', keys: ['Ctrl+F'] },
      { label: 'ตัวหนา · ตัวเอน · ขีดเส้นใต้', keys: ['Ctrl+B', 'Ctrl+I', 'Ctrl+U'] },
      { label: 'เลิกทำและทำซ้ำในข้อความ', keys: ['Ctrl+Z', 'Ctrl+Y'] },
    ],
  },
  { title: 'เอกสาร', rows: [{ label: 'ข้อตรวจทานถัดไปและก่อนหน้า', keys: ['F8', 'Shift+F8'] }] },
  { title: 'ทุกที่', rows: [{ label: 'ปิดสิ่งที่เปิดอยู่บนสุด', keys: ['Esc'] }] },
]
