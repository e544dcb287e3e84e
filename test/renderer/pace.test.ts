import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPace } from '../../renderer/components/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function type(pace: ReturnType<typeof createPace>, times: number, every: number) {
  for (let stroke = 0; stroke < times; stroke += 1) {
    pace.changed()
    await vi.advanceTimersByTimeAsync(every)
  }
}

describe('saving while typing', () => {
  test('waits for a pause of 400 ms', async () => {
    const send = vi.fn(async () => undefined)
    const pace = createPace(send)
    pace.changed()
    await vi.advanceTimersByTimeAsync(399)
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('sends once a second while the typing never pauses', async () => {
    const send = vi.fn(async () => undefined)
    await type(createPace(send), 240, 100)
    expect(send.mock.calls.length).toBeGreaterThanOrEqual(21)
    expect(send.mock.calls.length).toBeLessThanOrEqual(24)
  })

  test('has one sending under way at a time, and sends the rest when it has ended', async () => {
    let ends: () => void = () => undefined
    const send = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          ends = resolve
        }),
    )
    const pace = createPace(send)
    await type(pace, 40, 100)
    expect(send).toHaveBeenCalledTimes(1)
    ends()
    await vi.advanceTimersByTimeAsync(0)
    expect(send).toHaveBeenCalledTimes(2)
  })

  test('lets an unsure value take its time', async () => {
    const send = vi.fn(async () => undefined)
    const pace = createPace(send)
    for (let stroke = 0; stroke < 4; stroke += 1) {
      pace.changed(1_600, true)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(send).not.toHaveBeenCalled()
  })

  test('goes on after a failure', async () => {
    const send = vi.fn(async () => {
      throw new Error('unreachable')
    })
    await type(createPace(send), 30, 100)
    expect(send.mock.calls.length).toBeGreaterThanOrEqual(2)
  })
})
