import { expect, test } from 'vitest'
import { createNewest } from '../../renderer/components/newest.ts'

interface Signer {
  name: string
  position: string
}
const EMPTY: Signer = { name: '', position: '' }

/** A record that answers when it is told to, in the order of the writes. */
function slow() {
  const newest = createNewest<Signer | null>(null)
  const waiting: Array<(ok: boolean) => void> = []
  let record: Signer | null = null
  const save = (value: Signer | null) =>
    new Promise<void>((resolve, reject) => {
      waiting.push((ok) => {
        if (!ok) return reject(new Error('lost'))
        record = value && { ...value }
        newest.follow(record)
        resolve()
      })
    })
  const answer = async (ok = true) => {
    waiting.shift()?.(ok)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return {
    put: (part: Partial<Signer>) => newest.send({ ...(newest.now() ?? EMPTY), ...part }, save).catch(() => undefined),
    answer,
    /** The record is read again, as it stands. */
    reread: () => newest.follow(record && { ...record }),
    write: (value: Signer | null) => {
      record = value
      newest.follow(value)
    },
    now: newest.now,
    record: () => record,
  }
}

test('a part that is typed while the one before is on its way keeps it', async () => {
  const one = slow()
  void one.put({ name: 'นายวิทยา รอบรู้' })
  void one.put({ position: 'นักวิชาการ' })
  await one.answer()
  one.reread()
  void one.put({ position: 'นักวิชาการชำนาญการ' })
  await one.answer()
  await one.answer()
  expect(one.record()).toEqual({ name: 'นายวิทยา รอบรู้', position: 'นักวิชาการชำนาญการ' })
})

test('a part that could not be saved goes with the next one', async () => {
  const one = slow()
  void one.put({ name: 'นายวิทยา รอบรู้' })
  await one.answer(false)
  void one.put({ position: 'นักวิชาการ' })
  await one.answer()
  expect(one.record()).toEqual({ name: 'นายวิทยา รอบรู้', position: 'นักวิชาการ' })
})

test('once it is answered, what the record says since is the newest', async () => {
  const one = slow()
  void one.put({ name: 'นายวิทยา รอบรู้' })
  await one.answer()
  one.write({ name: 'นางสาวใหม่', position: 'ผู้ช่วย' })
  expect(one.now()).toEqual({ name: 'นางสาวใหม่', position: 'ผู้ช่วย' })
  one.write(null)
  expect(one.now()).toBeNull()
})
