import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methodNames } from '../../electron/core/dispatch.ts'
import type { Reply } from '../../shared/reply.ts'
import { DOORS } from '../helpers/doors.ts'
import { dumpOf } from '../helpers/storeFile.ts'
import { openTestOffice } from '../helpers/testOffice.ts'

const METHODS = methodNames()
const LISTED = new Set(METHODS)
/** What would fill the store or write files is left out, so that the store must stay as it was. */
const HARMLESS = METHODS.filter((method) => !/\.(sample|begin|backup)$/.test(method))

const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  'meetings',
  'list',
  'store',
  'then',
  '',
]
const word = fc.constantFrom(...WORDS)
const strange = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }).map((words) => words.join('.')),
  fc.tuple(fc.constantFrom(...METHODS), fc.string()).map(([method, rest]) => method + rest),
  fc.string({ unit: 'binary' }),
)
const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withObjectString: true,
  withTypedArray: true,
  withNullPrototype: true,
  withSparseArray: true,
})
/** Junk in the places a method looks at. */
const nearly = fc.record(
  {
    id: fc.oneof(fc.constant('id-1'), junk),
    revision: fc.oneof(fc.constant(1), junk),
    change: junk,
    where: junk,
    values: junk,
    json: junk,
    ref: junk,
    ['__proto__']: junk,
    constructor: junk,
  },
  { requiredKeys: [] },
)

const isReply = (reply: Reply): void => {
  expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply)
  if (reply.ok) return
  expect(reply.error.message).toMatch(/[ก-๙]/)
}

test('a thousand calls of junk get a reply in Thai, reach no method that is not listed, and change nothing', async () => {
  const office = await openTestOffice()
  await office.close()
  const before = dumpOf(office.file)
  const again = await openTestOffice({ file: office.file })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(strange, junk, fc.constantFrom(...HARMLESS)),
      fc.oneof(junk, nearly),
      async (method, input) => {
        const reply = await again.dispatch(method as string, input)
        isReply(reply)
        const known = typeof method === 'string' && LISTED.has(method)
        if (!known) expect(reply).toMatchObject({ ok: false, error: { code: 'notFound' } })
      },
    ),
    { numRuns: 1_000 },
  )
  await again.close()
  expect(dumpOf(office.file)).toEqual(before)
})

test.each(['HTTP', 'IPC'] as const)(
  'junk through the %s door gets a reply and never an unlisted method',
  async (name) => {
    const door = await DOORS[name]()
    await fc.assert(
      fc.asyncProperty(fc.oneof(strange, fc.constantFrom(...HARMLESS)), fc.jsonValue(), async (method, input) => {
        const reply = await door.call(method.toWellFormed(), input)
        isReply(reply)
        if (!LISTED.has(method)) expect(reply).toMatchObject({ ok: false, error: { code: 'notFound' } })
      }),
      { numRuns: 150 },
    )
    await door.close()
  },
)

test('a prototype that came with the input reaches no record', async () => {
  const office = await openTestOffice()
  const input = JSON.parse(
    '{"given":"ก","__proto__":{"admin":true,"note":"ปลอม"},"constructor":{"prototype":{"admin":true}}}',
  )
  const reply = await office.dispatch('people.create', input)
  if (reply.ok) expect(reply.value).toMatchObject({ given: 'ก', note: '' })
  expect(({} as Record<string, unknown>).admin).toBeUndefined()
  expect(Object.keys((await office.api.people.list({}))[0] ?? {})).not.toContain('constructor')
})
