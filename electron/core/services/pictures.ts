import type { Services } from '../../../shared/api.ts'
import { partsLike } from '../docx/readPart.ts'

/** Pictures in an official paper: an office whose emblem lies in Word alone takes it from there. */

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

/** By their first bytes; a name may say anything. */
function kindOf(bytes: Buffer): 'png' | 'jpeg' | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return 'png'
  return bytes.subarray(0, JPEG.length).equals(JPEG) ? 'jpeg' : null
}

export const picturesIn: Services['offices']['pictures'] = ({ base64 }) => {
  const parts = partsLike(Buffer.from(base64, 'base64'), /^word\/media\//)
  const known = parts.flatMap(({ bytes }) => {
    const kind = kindOf(bytes)
    return kind ? [`data:image/${kind};base64,${bytes.toString('base64')}`] : []
  })
  return {
    pictures: [...new Set(known)],
    others: parts.filter(({ bytes }) => kindOf(bytes) === null).map(({ name }) => name.replace(/^.*\//, '')),
  }
}
