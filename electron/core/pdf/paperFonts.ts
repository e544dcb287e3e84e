import { readFileSync } from 'node:fs'
import { fontFile } from '../resources.ts'

/** Letters each file of the font has (those of the project's own style sheet). */
const RANGES = {
  thai: 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC',
  latin: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122',
} as const

let known: string | undefined

/**
 * The face for papers where no TH Sarabun is installed, carried by the page itself: Sarabun at 65.6 % has its widths
 * (typesetting findings §7). Without it a bare machine prints Thai in whatever it has.
 */
export function paperFonts(): string {
  known ??= ([400, 700] as const)
    .flatMap((weight) =>
      (['thai', 'latin'] as const).map((script) => {
        const data = readFileSync(fontFile(script, weight)).toString('base64')
        return `@font-face{font-family:"Lekha Sarabun";font-weight:${weight};src:url("data:font/woff;base64,${data}");size-adjust:65.6%;unicode-range:${RANGES[script]}}`
      }),
    )
    .join('')
  return known
}
