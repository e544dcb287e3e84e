import { defineKind } from '../kind.ts'
import { letter } from './letter.ts'

const BLANK = '…………………………'

/**
 * Rule: สำเนาคู่ฉบับ, ข้อ ๓๐: the letter itself with the mark above, and who drafted, typed and checked it at the
 * lower right (rulebook §2.8). It is the letter's own composition, so the two can never differ.
 */
export const fileCopy = defineKind({
  ...letter,
  id: 'fileCopy',
  label: 'สำเนาคู่ฉบับ',
  compose: (values, facts) =>
    letter.compose(values, facts).map((block) => {
      if (block.type === 'emblem') return { ...block, mark: 'สำเนาคู่ฉบับ' }
      if (block.type === 'owner') return { ...block, initials: ['ร่าง', 'พิมพ์', 'ตรวจ'].map((word) => `${BLANK}${word}`) }
      return block
    }),
})
