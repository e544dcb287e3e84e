import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { change, ITEM, later, steps, undo } from '../helpers/history.ts'
import { openSampleOffice, openTestOffice } from '../helpers/testOffice.ts'

describe('what is kept', () => {
  test('a step goes after thirty days', async () => {
    const office = await openSampleOffice()
    await change(office, 'agendaItems', ITEM, { title: 'เก่า' })
    later(office, 29 * 86_400)
    await change(office, 'agendaItems', ITEM, { title: 'ใหม่' })
    await office.close()
    const again = await openTestOffice({ file: office.file, ports: office.ports })
    expect(await steps(again)).toHaveLength(2)
    later(office, 2 * 86_400)
    await again.close()
    const last = await openTestOffice({ file: office.file, ports: office.ports })
    expect((await steps(last)).map(({ words }) => words)).toEqual(['แก้ชื่อเรื่องของระเบียบวาระ “ใหม่”'])
  })

  test('large images do not let the store grow without end', async () => {
    const office = await openSampleOffice()
    for (let at = 0; at < 14; at++) {
      const { revision } = await office.api.offices.get({ id: 'phrae' })
      const emblemPicture = `data:image/png;base64,${String.fromCharCode(65 + at).repeat(3_000_000)}`
      await office.api.offices.update({ id: 'phrae', revision, change: { emblemPicture } })
      later(office)
    }
    expect(await steps(office)).toHaveLength(14)
    await office.close()
    const again = await openTestOffice({ file: office.file, ports: office.ports })
    expect(await steps(again)).toHaveLength(11)
  })

  test('the content of a removed file comes back with it, also after the program was closed', async () => {
    const office = await openSampleOffice()
    const data = Buffer.from('ตาราง')
    const hash = createHash('sha256').update(data).digest('hex')
    const { upload } = await office.api.attachments.begin({ itemId: ITEM, fileName: 'a.txt', size: data.length })
    await office.api.attachments.append({ upload, part: 0, base64: data.toString('base64'), hash })
    const { id, revision } = await office.api.attachments.finish({ upload })
    later(office)
    await office.api.attachments.remove({ id, revision })
    await office.close()
    const again = await openTestOffice({ file: office.file, ports: office.ports })
    await undo(again)
    expect((await again.api.attachments.content({ id, part: 0 })).base64).toBe(data.toString('base64'))
  })
})
