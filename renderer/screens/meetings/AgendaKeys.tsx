/** The keys of the tree, said under it. */
export function AgendaKeys() {
  return (
    <p className="keys">
      <span>
        <kbd>Enter</kbd> แก้ชื่อ
      </span>
      <span>
        <kbd>Insert</kbd> เพิ่มเรื่อง
      </span>
      <span>
        <kbd>Shift+Insert</kbd> เพิ่มเรื่องย่อย
      </span>
      <span>
        <kbd>Alt+↑ ↓</kbd> ย้ายลำดับ
      </span>
      <span>
        <kbd>Alt+← →</kbd> เลื่อนระดับ
      </span>
      <span>
        <kbd>Delete</kbd> ลบ
      </span>
    </p>
  )
}
