import { type IRunOptions, Tab, TextRun, XmlAttributeComponent, XmlComponent } from 'docx'
import type { Run } from '../../../shared/layout/flow.ts'

/**
 * Rule: Word takes font, size and bold of Thai (and Thai digits) from the complex-script slots, and treats a phrase
 * as Thai only where the run carries `<w:cs/>`. So runs are split at the script border and the Thai ones marked.
 */
class Flag extends XmlComponent {}

/** Elements that follow `w:cs` in a run's properties (ECMA-376 CT_RPr). */
const AFTER_CS = ['w:em', 'w:lang', 'w:eastAsianLayout', 'w:specVanish', 'w:oMath']

class ThaiRun extends TextRun {
  constructor(options: IRunOptions) {
    super(options)
    // docx has no option for w:cs; its properties list is the one place to put it.
    const properties = (this as unknown as { properties: { root: Array<{ rootKey?: string }> } }).properties.root
    const at = properties.findIndex((element) => AFTER_CS.includes(element?.rootKey ?? ''))
    properties.splice(at < 0 ? properties.length : at, 0, new Flag('w:cs') as unknown as { rootKey?: string })
  }
}

const THAI = /[\u0e00-\u0e7f]/

/** Pieces of one script; a space belongs to what precedes it, as Word itself writes it. */
export function splitScripts(text: string): Array<{ text: string; thai: boolean }> {
  const pieces: Array<{ text: string; thai: boolean }> = []
  for (const character of text) {
    const last = pieces.at(-1)
    const thai = /\s/.test(character) ? (last?.thai ?? false) : THAI.test(character)
    if (last && last.thai === thai) last.text += character
    else pieces.push({ text: character, thai })
  }
  return pieces
}

function options(run: Run): IRunOptions {
  return {
    size: Math.round(run.size * 2),
    ...(run.bold && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.underline && { underline: { type: run.underline } }),
    ...(run.color && { color: run.color }),
  }
}

/** One run of the flow to as many as its scripts and tabs need. */
export function textRuns(run: Run): TextRun[] {
  return run.text.split(/(\t)/).flatMap((part) => {
    if (part === '') return []
    if (part === '\t') return [new TextRun({ ...options(run), children: [new Tab()] })]
    return splitScripts(part).map(
      (piece) => new (piece.thai ? ThaiRun : TextRun)({ ...options(run), text: piece.text }),
    )
  })
}

class LanguageAttributes extends XmlAttributeComponent<{ val: string; bidi: string }> {
  protected override readonly xmlKeys = { val: 'w:val', bidi: 'w:bidi' }
}

/** `w:themeFontLang bidi="th-TH"`: without it Word does not break Thai at words. */
export class ThemeFontLanguage extends XmlComponent {
  constructor() {
    super('w:themeFontLang')
    this.root.push(new LanguageAttributes({ val: 'en-US', bidi: 'th-TH' }))
  }
}
