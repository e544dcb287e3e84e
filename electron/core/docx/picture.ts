import { readFileSync } from 'node:fs'
import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { imageSize } from '../../../shared/documents/image.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Picture } from '../../../shared/layout/flow.ts'
import { resourceFile } from '../resources.ts'

const EMU = 12_700
/** docx takes pixels of 96 to the inch. */
const pixels = (points: number): number => Math.round((points * 96) / 72)

interface ImageData {
  type: 'png' | 'jpg'
  data: Buffer
}

function read(source: string | null): ImageData {
  if (source === null) return { type: 'png', data: readFileSync(resourceFile('emblem-placeholder.png')) }
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(source)
  if (!match) throw new AppError('badInput', 'ภาพตราครุฑต้องเป็น PNG หรือ JPEG ให้เลือกไฟล์ใหม่ที่หน้า ตั้งค่า')
  return { type: match[1] === 'png' ? 'png' : 'jpg', data: Buffer.from(match[2] ?? '', 'base64') }
}

/** A picture placed against the paper's edges, behind the text; its proportion is kept. */
export function pictureRun(picture: Picture): ImageRun {
  const image = read(picture.source)
  const size = imageSize(image.data)
  if (!size) throw new AppError('badInput', 'อ่านภาพตราครุฑไม่ได้ ไฟล์อาจเสียหาย ให้เลือกไฟล์ใหม่ที่หน้า ตั้งค่า')
  const width = (picture.height * size.width) / size.height
  return new ImageRun({
    ...image,
    transformation: { width: pixels(width), height: pixels(picture.height) },
    altText: { name: picture.alt, title: picture.alt, description: picture.alt },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        ...(picture.x === null ? { align: HorizontalPositionAlign.CENTER } : { offset: Math.round(picture.x * EMU) }),
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(picture.y * EMU) },
      wrap: { type: TextWrappingType.NONE },
      behindDocument: true,
      allowOverlap: true,
    },
  })
}
