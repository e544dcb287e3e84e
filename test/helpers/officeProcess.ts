import { openOffice } from '../../electron/core/openOffice.ts'
import { nodePorts } from '../../electron/core/ports.ts'
import { AppError } from '../../shared/errors.ts'

// An office in a process of its own: node officeProcess.ts MODE FILE. One line of JSON per thing that happened.

const [mode = '', file = ''] = process.argv.slice(2)
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const office = await openOffice({ file, ports: { log: () => {} } })
  switch (mode) {
    case 'hold':
      say({ open: true })
      setInterval(() => {}, 1000)
      break
    case 'open':
      await office.close()
      say({ open: true })
      break
    case 'write':
      await write()
      break
    case 'fill':
      await fill()
      await office.close()
      say({ closed: true })
      break
  }

  /** Saves one person, and one meeting with its five items in one piece, again and again; says what was acknowledged. */
  async function write(): Promise<void> {
    for (;;) {
      const person = await office.dispatch('people.create', { given: 'สมหวัง', note: 'ก'.repeat(500) })
      if (person.ok) say({ person: (person.value as { id: string }).id })
      const id = nodePorts.newId()
      const meeting = { id, officeId: 'o', title: ['ประชุม'], date: '2026-07-01', start: '09:00', place: 'ห้อง' }
      const items = [1, 2, 3, 4, 5].map((position) => ({
        id: `${id}-${position}`,
        meetingId: id,
        position,
        title: 'วาระ',
      }))
      const json = { format: 'lekha', version: 1, offices: [{ id: 'o', name: 'จังหวัดแพร่', province: 'แพร่' }] }
      const saved = await office.dispatch('exchange.import', {
        json: JSON.stringify({ ...json, meetings: [meeting], agendaItems: items }),
      })
      if (saved.ok) say({ meeting: id })
      else say({ failed: saved.error })
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Saves until the office refuses, then asks whether it can still read and whether a backup leaves anything. */
  async function fill(): Promise<void> {
    await office.dispatch('store.begin', { name: 'จังหวัดแพร่', province: 'แพร่' })
    let size = 5_000
    for (let saved = 0; ; saved++) {
      const reply = await office.dispatch('people.create', { given: `คนที่ ${saved}`, note: 'ก'.repeat(size) })
      if (reply.ok) continue
      // Then small ones, until not even a page is left.
      if (size > 0) {
        size = 0
        saved--
        continue
      }
      const people = await office.dispatch('people.list', {})
      const backup = await office.dispatch('store.backup', {})
      say({ saved, error: reply.error, people: people.ok ? (people.value as unknown[]).length : people.error, backup })
      return
    }
  }
} catch (error) {
  say({ error: error instanceof AppError ? { code: error.code, message: error.message } : String(error) })
  process.exitCode = 1
}
