import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** The practice office as the settings show it: what it is, and the one way in or out. */
export function PracticePanel() {
  const { practice } = useStores()
  const { on, busy } = useSlice('practice', (state) => state)
  return (
    <>
      <p>
        สำนักงานฝึกหัดมีข้อมูลตัวอย่างครบทั้งการประชุม รายงาน มติ และหนังสือ เก็บเป็นไฟล์แยกจากข้อมูลจริง จะแก้ ลบ หรือออกเลขอย่างไร
        ข้อมูลจริงและทะเบียนจริงก็ไม่เปลี่ยน
      </p>
      <p className="muted">
        ทุกหน้าจะมีแถบบอกว่าเป็นสำนักงานฝึกหัด และชื่อไฟล์ที่บันทึกออกมาขึ้นต้นด้วยคำว่า “ฝึกหัด” สิ่งที่ฝึกไว้ยังอยู่เมื่อกลับเข้ามา จนกว่าจะกดเริ่มใหม่
      </p>
      <div className="row">
        {on ? (
          <>
            <Action tone="main" isDisabled={busy} onPress={() => void practice.leave()}>
              ออกจากสำนักงานฝึกหัด
            </Action>
            <Action isDisabled={busy} onPress={() => void practice.startOver()}>
              เริ่มฝึกใหม่ตั้งแต่ต้น
            </Action>
          </>
        ) : (
          <Action tone="main" isDisabled={busy} onPress={() => void practice.enter()}>
            เข้าสำนักงานฝึกหัด
          </Action>
        )}
      </div>
    </>
  )
}
