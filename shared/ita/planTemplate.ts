/**
 * The work that a year of the assessment takes in a province, month by month, after the plan of Krabi for FY2568. Months
 * count from October, the first of a fiscal year. Words of a slot are the province's and the year's own.
 */

export type PlanOwner = 'governorOffice' | 'nacc' | 'localAdmin' | 'provincialAgencies' | 'localAuthorities'

interface TemplateActivity {
  title: string
  steps?: readonly string[]
  /** Months of the fiscal year, 1 is October. */
  from: number
  to: number
  owners: readonly PlanOwner[]
}

const OCTOBER = 10
const [NOV, DEC, JAN, FEB, MAR, APR, MAY] = [2, 3, 4, 5, 6, 7, 8]

const FULL = 'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)'
const TITLE = `แผนการขับเคลื่อน${FULL} ประจำปีงบประมาณ พ.ศ. {ปี} {จังหวัด}`

const ACTIVITIES: readonly TemplateActivity[] = [
  {
    title: 'เสนอโครงการเสริมสร้างความรู้ด้านการป้องกันและปราบปรามการทุจริตให้เจ้าหน้าที่ของรัฐใน{จังหวัด} เพื่อขอรับงบประมาณปี {ปี}',
    from: NOV,
    to: NOV,
    owners: ['governorOffice'],
  },
  { title: `แต่งตั้งคณะทำงานขับเคลื่อน${FULL} ระดับจังหวัด`, from: NOV, to: NOV, owners: ['governorOffice'] },
  {
    title: 'ประชุมคณะกรรมการผลักดันการดำเนินงานด้านการต่อต้านการทุจริตและประพฤติมิชอบระดับจังหวัด',
    from: DEC,
    to: DEC,
    owners: ['governorOffice', 'nacc'],
  },
  {
    title: 'เชิญส่วนราชการและองค์กรปกครองส่วนท้องถิ่นทุกแห่งรับฟังการชี้แจงกรอบและแนวทางการประเมิน ITA ปีงบประมาณ พ.ศ. {ปี}',
    from: DEC,
    to: DEC,
    owners: ['governorOffice', 'localAdmin'],
  },
  {
    title: 'แจ้งปฏิทินและคู่มือการประเมิน ITA ปีงบประมาณ พ.ศ. {ปี} ให้ทุกหน่วยงานทราบและดำเนินการ',
    from: JAN,
    to: JAN,
    owners: ['governorOffice', 'localAdmin'],
  },
  {
    title: 'รวบรวมจำนวนผู้มีส่วนได้ส่วนเสียภายในที่ปฏิบัติงานมาแล้วไม่น้อยกว่า ๑ ปีจากส่วนราชการประจำจังหวัด',
    from: JAN,
    to: JAN,
    owners: ['governorOffice'],
  },
  {
    title: 'อบรมเสริมสร้างความรู้ด้านการป้องกันการทุจริต เพื่อยกระดับคะแนน ITA ของจังหวัดและองค์กรปกครองส่วนท้องถิ่น',
    from: FEB,
    to: FEB,
    owners: ['governorOffice'],
  },
  {
    title: 'ลงทะเบียนและนำเข้าข้อมูลประกอบการประเมินในระบบ ITAS',
    steps: [
      'ผู้ดูแลระบบและผู้บริหารลงทะเบียน',
      'ผู้ดูแลระบบนำเข้าข้อมูลผู้มีส่วนได้ส่วนเสียภายใน',
      'ผู้บริหารตรวจสอบและอนุมัติข้อมูลผู้มีส่วนได้ส่วนเสียภายใน',
    ],
    from: JAN,
    to: JAN,
    owners: ['governorOffice', 'localAuthorities'],
  },
  {
    title: 'มอบหมายผู้แทนจังหวัดเข้าประชุมเชิงปฏิบัติการเตรียมความพร้อมการประเมิน ITA ที่สำนักงาน ป.ป.ช. จัด',
    from: JAN,
    to: JAN,
    owners: ['governorOffice', 'localAdmin'],
  },
  {
    title: 'ลงพื้นที่นิเทศ ติดตาม และให้คำปรึกษาการประเมิน ITA แก่องค์กรปกครองส่วนท้องถิ่น',
    from: JAN,
    to: JAN,
    owners: ['nacc', 'governorOffice', 'localAdmin'],
  },
  {
    title: 'แจ้งผู้รับผิดชอบงาน ITA ของทุกหน่วยงานเข้ารับการอบรมยกระดับคะแนน ITA ของกระทรวงมหาดไทย',
    from: JAN,
    to: JAN,
    owners: ['governorOffice', 'localAdmin'],
  },
  {
    title: 'ประกาศเจตนารมณ์และเป้าหมายการยกระดับการประเมิน ITA ของจังหวัด และเผยแพร่ให้ทุกหน่วยงานถือปฏิบัติ',
    from: FEB,
    to: FEB,
    owners: ['governorOffice', 'localAdmin'],
  },
  {
    title: 'ประชุมคณะทำงานขับเคลื่อนการประเมิน ITA เพื่อกำหนดแผนและมอบหมายภารกิจให้ส่วนราชการประจำจังหวัด',
    from: MAR,
    to: MAR,
    owners: ['governorOffice'],
  },
  {
    title: 'เก็บข้อมูลแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
    from: FEB,
    to: MAY,
    owners: ['provincialAgencies', 'localAuthorities'],
  },
  {
    title: 'เก็บข้อมูลแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
    from: FEB,
    to: MAY,
    owners: ['provincialAgencies', 'localAuthorities'],
  },
  {
    title: 'ตอบและอนุมัติข้อมูลแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)',
    from: JAN,
    to: APR,
    owners: ['provincialAgencies', 'governorOffice', 'localAuthorities'],
  },
]

/** A month of a fiscal year as `YYYY-MM` in C.E.: October of FY2568 is 2024-10. */
export function monthOfYear(fiscalYear: number, month: number): string {
  const at = OCTOBER - 1 + (month - 1)
  return `${fiscalYear - 543 - 1 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** All twelve, October first. */
export const monthsOfYear = (fiscalYear: number): string[] =>
  Array.from({ length: 12 }, (_, at) => monthOfYear(fiscalYear, at + 1))

/** Owners as they are called in a province; those that are one agency are looked up by this name. */
export const ownerName = (owner: PlanOwner, province: string): string =>
  ({
    governorOffice: `สำนักงาน${province}`,
    nacc: `สำนักงาน ป.ป.ช. ประจำ${province}`,
    localAdmin: `สำนักงานส่งเสริมการปกครองท้องถิ่น${province}`,
    provincialAgencies: `ส่วนราชการประจำ${province}`,
    localAuthorities: 'องค์กรปกครองส่วนท้องถิ่นทุกแห่ง',
  })[owner]

interface PlannedActivity {
  position: number
  title: string
  steps: string[]
  from: string
  to: string
  owners: string[]
}

/** The plan of a year; `province` is the name in full (จังหวัดกระบี่). */
export function planOf(fiscalYear: number, province: string): { title: string; activities: PlannedActivity[] } {
  const said = (text: string) => text.replaceAll('{ปี}', String(fiscalYear)).replaceAll('{จังหวัด}', province)
  return {
    title: said(TITLE),
    activities: ACTIVITIES.map(({ title, steps = [], from, to, owners }, position) => ({
      position,
      title: said(title),
      steps: [...steps],
      from: monthOfYear(fiscalYear, from),
      to: monthOfYear(fiscalYear, to),
      owners: owners.map((owner) => ownerName(owner, province)),
    })),
  }
}
