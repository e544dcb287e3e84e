/** A page that the program did not open, or whose program was started anew. */
export function ShutOut() {
  return (
    <div className="welcome">
      <main>
        <p className="brand">เลขา</p>
        <h1>หน้านี้ใช้ไม่ได้แล้ว</h1>
        <p className="lead">
          ทุกครั้งที่เปิดโปรแกรม โปรแกรมจะเปิดหน้าใหม่ให้เอง และหน้าเก่าจะปิดรับคำสั่งเพื่อความปลอดภัยของข้อมูล ปิดแท็บนี้แล้วเปิดโปรแกรมเลขาอีกครั้ง
          ข้อมูลที่บันทึกไว้ยังอยู่ครบ
        </p>
      </main>
    </div>
  )
}
