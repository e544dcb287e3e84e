import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { createJobs, type Jobs } from '../../electron/core/jobs.ts'
import { AppError } from '../../shared/errors.ts'
import { type TestPorts, testPorts } from '../helpers/testPorts.ts'

let ports: TestPorts
let dropped: string[]
let jobs: Jobs<string>
beforeEach(() => {
  ports = testPorts()
  dropped = []
  jobs = createJobs<string>(ports, (result) => dropped.push(result))
})

const ended = async (id: string) => {
  while (jobs.view(id).state === 'working') await wait(1)
  return jobs.view(id)
}

test('work goes on after the call that began it, and tells how far it is', async () => {
  let go = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const id = jobs.begin(async (progress) => {
    progress.doing('กำลังอ่าน', 2)
    progress.told(1)
    await gate
    return 'pack'
  })
  await wait(5)
  expect(jobs.view(id)).toMatchObject({ state: 'working', doing: 'กำลังอ่าน', done: 1, of: 2 })
  expect(() => jobs.result(id)).toThrow('ยังไม่เสร็จ')
  expect(() => jobs.begin(async () => 'another')).toThrow('กำลังทำอีกงานหนึ่งอยู่')
  go()
  expect(await ended(id)).toMatchObject({ state: 'done' })
  expect(jobs.result(id)).toBe('pack')
})

test('stopped work ends at its next rest and leaves nothing', async () => {
  const id = jobs.begin(async (progress) => {
    for (;;) await progress.rest()
  })
  jobs.stop(id)
  expect(await ended(id)).toMatchObject({ state: 'stopped', result: null })
})

test('work that was done as it was stopped is thrown away', async () => {
  const id = jobs.begin(async ({ signal }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    return 'too late'
  })
  await wait(2)
  jobs.stop(id)
  expect(await ended(id)).toMatchObject({ state: 'stopped' })
  expect(dropped).toEqual(['too late'])
})

test('a refusal is its sentence; anything else is logged and said in words', async () => {
  const refused = jobs.begin(() => Promise.reject(new AppError('refused', 'ไม่มีเครื่องพิมพ์')))
  expect(await ended(refused)).toMatchObject({ state: 'failed', message: 'ไม่มีเครื่องพิมพ์' })
  const broken = jobs.begin(() => Promise.reject(new Error('boom')))
  expect((await ended(broken)).message).toContain('ไม่สำเร็จ')
  expect(ports.logged).toHaveLength(1)
})

test('a result lives until the next job begins or the office closes', async () => {
  const first = jobs.begin(async () => 'first')
  await ended(first)
  const second = jobs.begin(async () => 'second')
  expect(dropped).toEqual(['first'])
  expect(() => jobs.view(first)).toThrow('ไม่พบงานนี้แล้ว')
  await ended(second)
  await jobs.close()
  expect(dropped).toEqual(['first', 'second'])
})
