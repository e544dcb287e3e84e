import { useMemo } from 'react'
import { awardsProse, belowProse, progressProse, resultsProse } from '../../../../shared/documents/kinds/itaSaying.ts'
import { setOf } from '../../../../shared/ita/agencyType.ts'
import { meanSentence, plainly, targetSentence } from '../../../../shared/ita/words.ts'
import type { YearLine } from '../../../../shared/itaApi.ts'
import { numberProse } from '../../../../shared/model/numbering.ts'
import { inlineText, type Prose } from '../../../../shared/model/prose.ts'
import { useSlice } from '../../../stores/useStores.ts'
import { useAgencyNames, useFramework, useProvince, useResults } from '../useIta.ts'

export interface Said {
  title: string
  text: string
}

/** Paragraphs with their numbers, a line each. */
function plainText(prose: Prose): string {
  const numbers = numberProse(prose)
  return prose
    .flatMap((block, at) =>
      block.type === 'paragraph' ? [[numbers[at], inlineText(block.text)].filter(Boolean).join(' ')] : [],
    )
    .join('\n')
}

/** What a secretariat writes of a year, part by part, ready to be copied: the same words as in its papers. */
export function useSentences(line: YearLine, lines: readonly YearLine[]): Said[] {
  const office = useSlice('office', (state) => state.office)
  const oit = useSlice('ita', (state) => state.oitItems)
  const awards = useSlice('ita', (state) => state.awards)
  const framework = useFramework(line.fiscalYear)
  const province = useProvince()
  const agencies = useAgencyNames()
  const all = useResults(line.fiscalYear)
  return useMemo(() => {
    if (!office) return []
    const results = all.filter(({ type }) => setOf(type) === 'main')
    const { fiscalYear } = line
    const facts = { office, province, fiscalYear, line, lines: [...lines], results, before: {}, framework }
    const whole = { ...facts, oit, awards, agencies, agency: null }
    const said = (...sentences: Array<string | null>) => sentences.filter(Boolean).join(' ')
    return [
      { title: 'ข่าวและหนังสือ', text: said(meanSentence(province, line.main), targetSentence(province, line.main)) },
      {
        title: 'รายงานการประชุม',
        text: plainText(resultsProse({ ...whole, line: { ...line, district: null, policeStation: null } }, plainly)),
      },
      { title: 'หน่วยงานต่ำกว่าระดับกรม', text: plainText(belowProse(whole, plainly)) },
      { title: 'ความก้าวหน้า OIT', text: plainText(progressProse(whole, plainly)) },
      {
        title: 'รางวัล',
        text: plainText(awardsProse(whole, plainly)),
      },
    ].filter(({ text }) => text !== '')
  }, [office, province, line, lines, framework, oit, awards, agencies, all])
}
