import { connect } from 'node:net'
import { expect, test } from 'vitest'

// The guard of every suite (test/guard.ts) is tried here; that nothing runs into it is what all the others show.
test('a connection to another machine fails where it is opened', async () => {
  expect(() => connect(443, 'example.com')).toThrow('outgoing connection to example.com')
  expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('outgoing connection to 192.0.2.1')
  const failed = await fetch('http://example.com/').then(
    () => '',
    (error: Error) => String(error.cause),
  )
  expect(failed).toContain('outgoing connection to example.com')
})
