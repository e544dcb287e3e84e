/** 3 cm at 300 dots an inch: below that the emblem prints unsharp. */
export const SMALLEST = 354
const LARGEST_BYTES = 2_000_000

/** Why a picture cannot be the emblem, as the sentence to show, or null. */
export function pictureProblem(type: string, bytes: number, width: number, height: number): string | null {
  if (type !== 'image/png' && type !== 'image/jpeg') {
    return 'ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG เปิดในโปรแกรมดูภาพแล้วบันทึกเป็น PNG'
  }
  if (bytes > LARGEST_BYTES) return 'ภาพใหญ่เกิน 2 เมกะไบต์ ย่อให้สูงประมาณ 1,000 จุดแล้วเลือกใหม่'
  if (height < SMALLEST || width < SMALLEST / 2) {
    return `ภาพเล็กเกินไป (${width} × ${height} จุด) พิมพ์สูง 3 ซม. แล้วจะไม่คม ต้องสูงอย่างน้อย ${SMALLEST} จุด`
  }
  return null
}

const readAs = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export type Picked = { picture: string } | { problem: string }

/** Reads a chosen file and judges it by what it is, not by its name. */
export async function readPicture(file: File): Promise<Picked> {
  const wrong = pictureProblem(file.type, file.size, SMALLEST, SMALLEST)
  if (wrong) return { problem: wrong }
  const picture = await readAs(file)
  const image = new Image()
  image.src = picture
  try {
    await image.decode()
  } catch {
    return { problem: 'อ่านภาพนี้ไม่ได้ ไฟล์อาจเสีย ลองเปิดในโปรแกรมดูภาพแล้วบันทึกใหม่เป็น PNG' }
  }
  const problem = pictureProblem(file.type, file.size, image.naturalWidth, image.naturalHeight)
  return problem ? { problem } : { picture }
}
