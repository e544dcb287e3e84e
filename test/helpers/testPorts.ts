import type { Ports } from '../../electron/core/ports.ts'

/** A clock that stands still until a test moves it, ids that count, and what was written to the log. */
export interface TestPorts extends Ports {
  clock: { now: string; today: string; machine: string }
  logged: Array<{ message: string; cause: unknown }>
}

export function testPorts(prefix = 'id'): TestPorts {
  const clock = { now: '2026-07-01T02:00:00.000Z', today: '2026-07-01', machine: 'เครื่องหลัก' }
  const logged: TestPorts['logged'] = []
  let count = 0
  return {
    clock,
    logged,
    now: () => clock.now,
    today: () => clock.today,
    newId: () => `${prefix}-${++count}`,
    machine: () => clock.machine,
    log: (message, cause) => logged.push({ message, cause }),
  }
}
