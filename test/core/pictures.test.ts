import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openSampleOffice, refusalOf } from '../helpers/testOffice.ts'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 9])
const base64 = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts)).toString('base64')

test('pictures of a paper in Word are told by their bytes, each once; others by name', async () => {
  const { api, dispatch } = await openSampleOffice()
  const found = await api.offices.pictures({
    fileName: 'หนังสือ.docx',
    base64: base64({
      'word/document.xml': strToU8('<w/>'),
      'word/media/image1.png': PNG,
      'word/media/image2.png': JPEG,
      'word/media/copy.png': PNG,
      'word/media/image3.emf': strToU8('EMF'),
      'word/theme/picture.png': PNG,
    }),
  })
  expect(found.pictures.map((picture) => picture.slice(0, 15))).toEqual(['data:image/png;', 'data:image/jpeg'])
  expect(found.others).toEqual(['image3.emf'])
  expect(await api.offices.pictures({ fileName: 'ว่าง.docx', base64: base64({ 'word/a.xml': PNG }) })).toEqual({
    pictures: [],
    others: [],
  })
  const refused = await refusalOf(dispatch('offices.pictures', { fileName: 'x.docx', base64: 'AAAA' }))
  expect(refused).toMatchObject({ code: 'badInput', message: expect.stringContaining('เปิดไฟล์ DOCX ไม่ได้') })
})
