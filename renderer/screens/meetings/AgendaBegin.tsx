import { Action } from '../../components/Action.tsx'
import { Problem } from '../../components/Problem.tsx'

interface AgendaBeginProps {
  problem: string
  onStandard: () => void
  onAdd: () => void
}

/** An agenda without an item. */
export function AgendaBegin({ problem, onStandard, onAdd }: AgendaBeginProps) {
  return (
    <div className="stack">
      <h2>ยังไม่มีระเบียบวาระ</h2>
      <p className="muted">เริ่มจากระเบียบวาระมาตรฐาน ๖ เรื่องของการประชุมคณะกรรมการ แล้วเพิ่มเรื่องย่อยภายหลัง หรือเพิ่มทีละเรื่อง</p>
      <div className="row">
        <Action tone="main" onPress={onStandard}>
          ใส่ระเบียบวาระมาตรฐาน
        </Action>
        <Action onPress={onAdd}>เพิ่มระเบียบวาระ</Action>
      </div>
      <Problem words={problem} />
    </div>
  )
}
