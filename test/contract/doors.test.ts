import { dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { methodNames } from '../../electron/core/dispatch.ts'
import type { Reply } from '../../shared/reply.ts'
import { DOORS, type Door } from '../helpers/doors.ts'
import { WALK } from './walk.ts'

// One office behind two doors: a page must not be able to tell them apart by what they answer.

const opened: Door[] = []
afterEach(async () => {
  for (const door of opened.splice(0)) await door.close()
})

async function open(name: keyof typeof DOORS): Promise<Door> {
  const door = await DOORS[name]()
  opened.push(door)
  return door
}

/** A DOCX is a zip and carries the time of its writing: of it, the name is compared, and that there are bytes. */
const comparable = (method: string, reply: Reply, door: Door): unknown => {
  const folder = dirname(door.office.file)
  const value = JSON.parse(JSON.stringify(reply).replaceAll(JSON.stringify(folder).slice(1, -1), '<folder>'))
  if (method === 'documents.docx' && reply.ok) value.value.base64 = value.value.base64.length > 1_000
  return value
}

async function walk(door: Door): Promise<Array<{ step: string; reply: unknown }>> {
  const answers: Array<{ step: string; reply: unknown }> = []
  for (const { method, input } of WALK) {
    const reply = await door.call(method, input)
    // JSON is all that may come through: no undefined, no date, no bytes.
    expect(JSON.parse(JSON.stringify(reply)), method).toStrictEqual(reply)
    answers.push({ step: `${method} ${JSON.stringify(input)?.slice(0, 80)}`, reply: comparable(method, reply, door) })
  }
  expect(door.office.ports.logged).toEqual([])
  return answers
}

test('the same walk through the office brings the same answers and the same refusals through both doors', async () => {
  const [http, ipc] = [await walk(await open('HTTP')), await walk(await open('IPC'))]
  expect(http).toStrictEqual(ipc)
  const refused = http.filter(({ reply }) => !(reply as Reply).ok)
  expect(refused.length).toBeGreaterThan(5)
  expect(http.length - refused.length).toBeGreaterThan(30)
})

describe.each(['HTTP', 'IPC'] as const)('through the %s door', (name) => {
  test('every method of the contract answers, be it with a refusal, and none is unknown', async () => {
    const door = await open(name)
    const methods = methodNames()
    expect(methods.length).toBeGreaterThan(120)
    for (const method of methods) {
      const reply = await door.call(method, { bogus: true })
      expect(reply, method).toMatchObject({ ok: false, error: { code: 'badInput' } })
    }
    expect(door.office.ports.logged).toEqual([])
  })

  test.each([
    'meetings.nothing',
    'nothing.list',
    'meetings',
    'meetings.list.list',
    'meetings.constructor',
    'meetings.toString',
    'meetings.hasOwnProperty',
    'constructor.name',
    'toString.call',
    'hasOwnProperty.call',
    'close',
    'store.__proto__',
    'Meetings.List',
  ])('there is no %s', async (method) => {
    const door = await open(name)
    const { ok, error } = (await door.call(method, {})) as Extract<Reply, { ok: false }>
    expect({ ok, error }).toEqual({ ok: false, error: { code: 'notFound', message: `ไม่มีคำสั่ง ${method} ในโปรแกรมรุ่นนี้` } })
  })

  test.each(['', '__proto__', '__proto__.toString', ' meetings.list', 'meetings.list '])(
    'there is no "%s" either',
    async (method) => {
      const door = await open(name)
      expect(await door.call(method, {})).toMatchObject({ ok: false, error: { code: 'notFound' } })
    },
  )

  test('an input that was left out is an empty one where the method allows it', async () => {
    const door = await open(name)
    expect(await door.call('meetings.list', undefined)).toEqual({ ok: true, value: [] })
    expect(await door.call('meetings.get', undefined)).toMatchObject({ ok: false, error: { code: 'badInput' } })
  })
})
