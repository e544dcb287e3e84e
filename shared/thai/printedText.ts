/**
 * Words read back from a printed page. Fonts for Thai keep second shapes of marks at their own places (U+F700 to F71A,
 * Windows' Thai fonts), and a reader of glyphs takes ำ apart.
 */

const SHAPES = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู'
const FIRST_SHAPE = 0xf700

/** A line that goes on in the next one fills at least this much of the page's longest. */
const FULL = 0.7

const THAI_END = /[ก-๎]$/
const THAI_START = /^[ก-ๆ]/

export const healMarks = (text: string): string =>
  text
    .replace(/[\uF700-\uF71A]/g, (shape) => SHAPES[shape.charCodeAt(0) - FIRST_SHAPE] as string)
    // What stands for no letter at all.
    .replace(/[\uFFFE\uFFFD]|[^\P{Cc}\r\n\t]/gu, '')
    .replace(/\u0E4D([\u0E48-\u0E4B]?) ?\u0E32/g, '$1\u0E33')
    .replace(/\u0E33 ?\u0E32/g, '\u0E33')

/** Lines of a printed page as a person reads them. */
export const pageLines = (page: string): string[] => healMarks(page).split(/\r\n|\r|\n/)

/** The text of a page for a search: a phrase that the line end cut is whole again. */
export function pageText(page: string): string {
  const lines = pageLines(page).map((line) => line.trim())
  const longest = Math.max(...lines.map(({ length }) => length))
  return lines.reduce((text, line, at) => {
    const before = lines[at - 1]
    if (before === undefined) return line
    const goesOn = before.length >= longest * FULL && THAI_END.test(before) && THAI_START.test(line)
    return `${text}${goesOn ? '' : '\n'}${line}`
  }, '')
}
