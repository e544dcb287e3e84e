import { useEffect, useState } from 'react'

/** Asked at every redraw; a face does not come or go while the page stands. */
const known = new Map<string, boolean>()

function isInstalled(family: string): boolean {
  const found = known.get(family) ?? measuresOwn(family)
  known.set(family, found)
  return found
}

/** True when the machine has the face: its widths then differ from those of a name nobody has. */
function measuresOwn(family: string): boolean {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return false
  const words = 'การประชุมคณะกรรมการ ๑๒๓๔ Lekha'
  const width = (font: string) => {
    context.font = `64px ${font}`
    return context.measureText(words).width
  }
  return ['monospace', 'serif'].some((other) => Math.abs(width(`"${family}", ${other}`) - width(other)) > 0.5)
}

const FAMILIES = ['TH Sarabun New', 'TH SarabunPSK', 'TH SarabunIT๙']

export interface PaperFont {
  /** The face the screen draws with, and null while that is not known. */
  used: string
  asked: boolean
}

/** Which face the paper is drawn with: the office's, a sister of it, or Sarabun scaled to the same widths. */
export function usePaperFont(asked: string): PaperFont {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let current = true
    void document.fonts.ready.then(() => {
      if (current) setReady(true)
    })
    return () => {
      current = false
    }
  }, [])
  if (!ready) return { used: asked, asked: true }
  const used = [asked, ...FAMILIES].find(isInstalled)
  return { used: used ?? 'Sarabun', asked: used === asked }
}
