import { join } from 'node:path'
import { afterEach } from 'vitest'
import { clientOf } from '../../electron/cli/client.ts'
import { type Office, openOffice } from '../../electron/core/openOffice.ts'
import type { Api } from '../../shared/api.ts'
import type { Reply } from '../../shared/reply.ts'
import { tempFolder } from './tempFolder.ts'
import { type TestPorts, testPorts } from './testPorts.ts'

const opened = new Set<Office>()

afterEach(async () => {
  for (const office of opened) await office.close()
  opened.clear()
})

export interface TestOffice {
  file: string
  /** The front door with its types; a refusal is thrown as the AppError it was. */
  api: Api
  /** The front door as the hosts see it. */
  dispatch(method: string, input?: unknown): Promise<Reply>
  ports: TestPorts
  close(): Promise<void>
}

/** A real office on a real file. `prefix` keeps the ids of a second sitting apart from those of the first. */
export async function openTestOffice({
  file = join(tempFolder(), 'office.lekha'),
  prefix = 'id',
  today,
  ports = testPorts(prefix),
}: {
  file?: string
  prefix?: string
  today?: string
  /** Those of an earlier sitting, to go on from its time. */
  ports?: TestPorts
} = {}): Promise<TestOffice> {
  if (today) ports.clock.today = today
  const office = await openOffice({ file, ports })
  opened.add(office)
  return {
    file,
    api: clientOf(office.dispatch),
    dispatch: office.dispatch,
    ports,
    close: () => office.close(),
  }
}

/** An office filled with the two sample offices. */
export async function openSampleOffice(): Promise<TestOffice> {
  const office = await openTestOffice()
  await office.api.store.sample({})
  return office
}

/** The error of a reply, or a failing test when the office did not refuse. */
export async function refusalOf(reply: Promise<Reply>): Promise<Extract<Reply, { ok: false }>['error']> {
  const answer = await reply
  if (answer.ok) throw new Error(`expected a refusal, got ${JSON.stringify(answer.value)?.slice(0, 200)}`)
  return answer.error
}
