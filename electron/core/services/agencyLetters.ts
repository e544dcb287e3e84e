import type { Services } from '../../../shared/api.ts'
import { kindOf } from '../../../shared/documents/kinds/index.ts'
import { parse } from '../../../shared/model/explain.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records } from '../db/records.ts'
import { titleOf } from './itaTitle.ts'

/** The same paper of an assessment's year for each of some agencies. */
export function createAgencyLetters({ db, ports }: Context): Pick<Services['documents'], 'forAgencies'> {
  return {
    forAgencies: ({ itaYearId, kind, agencyIds }) =>
      db.transaction().execute(async (trx) => {
        const { officeId } = await records(trx, 'itaYears', ports).get({ id: itaYearId })
        const documents = records(trx, 'documents', ports)
        const known = await documents.list({ where: { itaYearId, kind } })
        const made = []
        for (const agencyId of new Set(agencyIds)) {
          // Who has one already, as a draft or issued, is not written to twice.
          if (known.some((one) => one.agencyId === agencyId)) continue
          const title = await titleOf({ db: trx, ports }, kindOf(kind), { itaYearId, agencyId })
          const draft = { officeId, kind, itaYearId, agencyId, title }
          made.push(await documents.create(parse(NOUNS.documents.draft, draft, kind)))
        }
        return made
      }),
  }
}
