import { existsSync } from 'node:fs'
import type { Api } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { browserPdf } from '../browserPdf.ts'
import { type Office, openOffice } from '../core/openOffice.ts'
import { clientOf } from './client.ts'

/** Opens a store for one command and closes it whatever happens. */
export async function withStore(
  file: string,
  need: 'existing' | 'any',
  job: (api: Api, office: Office) => Promise<number>,
): Promise<number> {
  if (need === 'existing' && !existsSync(file)) throw new AppError('notFound', `ไม่พบไฟล์ข้อมูล ${file} (store not found)`)
  const office = await openOffice({ file, ports: { pdf: browserPdf } })
  try {
    return await job(clientOf(office.dispatch), office)
  } finally {
    await office.close()
  }
}
