/** 3 cm at 300 dots an inch: below that the emblem prints unsharp. */
export const SMALLEST = 354
/** What a drawing is made into: sharp at 3 cm on any printer, and small in every paper. */
const DRAWN = 1000
const LARGEST_BYTES = 2_000_000

/** Why a picture cannot be the emblem, as the sentence to show, or null. */
export function pictureProblem(type: string, bytes: number, width: number, height: number): string | null {
  if (type !== 'image/png' && type !== 'image/jpeg')
    return 'ไฟล์นี้ไม่ใช่ภาพ PNG JPEG SVG หรือเอกสาร Word (.docx) เปิดในโปรแกรมดูภาพแล้วบันทึกเป็น PNG'
  if (bytes > LARGEST_BYTES) return 'ภาพใหญ่เกิน 2 เมกะไบต์ ย่อให้สูงประมาณ 1,000 จุดแล้วเลือกใหม่'
  if (height < SMALLEST || width < SMALLEST / 2)
    return `ภาพเล็กเกินไป (${width} × ${height} จุด) พิมพ์สูง 3 ซม. แล้วจะไม่คม ต้องสูงอย่างน้อย ${SMALLEST} จุด`
  return null
}

const readAs = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** A drawing that shows a picture kept in another file: it would come out with a hole. */
export const reachesOut = (svg: string): boolean =>
  /<(?:[\w-]+:)?(?:image|use)\b[^>]*\bhref\s*=\s*["']\s*(?!data:|#)/i.test(svg)

const REACHES_OUT = 'ภาพ SVG นี้ดึงภาพจากไฟล์อื่นมาแสดง ซึ่งไม่ได้อยู่ในไฟล์ เปิดในโปรแกรมวาดภาพแล้วฝังภาพลงในไฟล์ หรือบันทึกเป็น PNG'

export type Picked = { picture: string } | { problem: string }

const DAMAGED = 'อ่านภาพนี้ไม่ได้ ไฟล์อาจเสีย ลองเปิดในโปรแกรมดูภาพแล้วบันทึกใหม่เป็น PNG'

async function shown(source: string): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.src = source
  return image.decode().then(
    () => image,
    () => null,
  )
}

/** Judges a picture that is at hand as a data URL. */
export async function judged(picture: string): Promise<Picked> {
  const image = await shown(picture)
  if (!image) return { problem: DAMAGED }
  const type = /^data:([^;]+);/.exec(picture)?.[1] ?? ''
  // Base64 writes three bytes as four letters.
  const problem = pictureProblem(type, (picture.length * 3) / 4, image.naturalWidth, image.naturalHeight)
  return problem ? { problem } : { picture }
}

/** Reads a chosen picture and judges it by what it is, not by its name; a drawing is made into points. */
export async function readPicture(file: File): Promise<Picked> {
  if (file.type === 'image/svg+xml')
    return reachesOut(await file.text()) ? { problem: REACHES_OUT } : drawn(await readAs(file))
  const wrong = pictureProblem(file.type, file.size, SMALLEST, SMALLEST)
  return wrong ? { problem: wrong } : judged(await readAs(file))
}

/** An SVG in an image runs no script and loads nothing; what comes out is a PNG. */
async function drawn(source: string): Promise<Picked> {
  const image = await shown(source)
  if (!image || image.naturalHeight === 0)
    return { problem: 'อ่านไฟล์ SVG นี้ไม่ได้ หรือไฟล์ไม่บอกขนาด เปิดในโปรแกรมวาดภาพแล้วบันทึกเป็น PNG' }
  const canvas = document.createElement('canvas')
  canvas.height = DRAWN
  canvas.width = Math.max(1, Math.round((DRAWN * image.naturalWidth) / image.naturalHeight))
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return judged(canvas.toDataURL('image/png'))
}
