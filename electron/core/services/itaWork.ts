import type { Services } from '../../../shared/api.ts'
import { AppError } from '../../../shared/errors.ts'
import { frameworkOf } from '../../../shared/ita/framework/framework.ts'
import { planOf } from '../../../shared/ita/planTemplate.ts'
import { parse } from '../../../shared/model/explain.ts'
import { NOUNS } from '../../../shared/model/nouns.ts'
import type { Context } from '../createServices.ts'
import { records, type Trx } from '../db/records.ts'
import { correctionsOf } from './itaFacts.ts'

/** What a year of the assessment begins with, each in one step: its items of disclosure, its plan, its framework put right. */
export function createItaWork({ db, ports }: Context): Pick<Services['ita'], 'beginOit' | 'beginPlan' | 'amend'> {
  /** The province's name in full, and the agency that it is. */
  async function provinceOf(trx: Trx, officeId: string) {
    const office = await records(trx, 'offices', ports).get({ id: officeId })
    const name = office.province ? `จังหวัด${office.province}` : office.name
    const agencies = await records(trx, 'agencies', ports).list({})
    return { name, agencies, own: agencies.find((one) => one.name === name)?.id ?? null }
  }

  return {
    beginOit: ({ officeId, fiscalYear }) =>
      db.transaction().execute(async (trx) => {
        const { oit } = frameworkOf(fiscalYear, await correctionsOf({ db: trx, ports }, officeId, fiscalYear))
        if (oit.length === 0)
          throw new AppError('refused', `ยังไม่มีรายการ OIT ของปี ${fiscalYear} ในโปรแกรม ให้เพิ่มรายการเองตามคู่มือของปีนั้น`)
        const years = records(trx, 'itaYears', ports)
        const [known] = await years.list({ where: { officeId, fiscalYear, population: 'province' } })
        const year =
          known ??
          (await years.create(parse(NOUNS.itaYears.draft, { officeId, fiscalYear, population: 'province', units: 1 })))
        const items = records(trx, 'oitItems', ports)
        const there = new Set((await items.list({ where: { itaYearId: year.id } })).map(({ code }) => code))
        const { own } = await provinceOf(trx, officeId)
        let created = 0
        for (const [position, { code, title }] of oit.entries()) {
          if (there.has(code)) continue
          await items.create(parse(NOUNS.oitItems.draft, { itaYearId: year.id, agencyId: own, code, title, position }))
          created++
        }
        return { created }
      }),

    beginPlan: ({ officeId, fiscalYear }) =>
      db.transaction().execute(async (trx) => {
        const { name, agencies } = await provinceOf(trx, officeId)
        const ids = new Map(agencies.map((one) => [one.name, one.id]))
        const { title, activities } = planOf(fiscalYear, name)
        const plan = await records(trx, 'plans', ports).create(
          parse(NOUNS.plans.draft, { officeId, fiscalYear, title }),
        )
        for (const { owners, ...activity } of activities)
          await records(trx, 'activities', ports).create(
            parse(NOUNS.activities.draft, {
              ...activity,
              planId: plan.id,
              ownerIds: owners.flatMap((owner) => ids.get(owner) ?? []),
              ownerWords: owners.filter((owner) => !ids.has(owner)),
            }),
          )
        return plan
      }),

    amend: ({ officeId, fiscalYear, what, value, source }) =>
      db.transaction().execute(async (trx) => {
        const corrections = records(trx, 'itaCorrections', ports)
        const [known] = await corrections.list({ where: { officeId, fiscalYear, what } })
        const done = known
          ? await corrections.update({ id: known.id, revision: known.revision, change: { value, source } })
          : await corrections.create({ officeId, fiscalYear, what, value, source })
        const items = records(trx, 'oitItems', ports)
        const years = await records(trx, 'itaYears', ports).list({ where: { officeId, fiscalYear } })
        for (const year of years)
          for (const item of await items.list({ where: { itaYearId: year.id, code: what } }))
            if (item.title !== value)
              await items.update({ id: item.id, revision: item.revision, change: { title: value } })
        return done
      }),
  }
}
