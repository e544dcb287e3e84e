import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

interface WindowState {
  width: number
  height: number
  x?: number
  y?: number
  maximized: boolean
}

const FIRST: WindowState = { width: 1280, height: 800, maximized: false }
/** As much of a window must be on a screen that it can be taken hold of. */
const HOLD = 100

function inSight({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x + width >= area.x + HOLD &&
        x <= area.x + area.width - HOLD &&
        y >= area.y &&
        y <= area.y + area.height - HOLD,
    )
}

/** Where the window was; on a screen that is gone it keeps its size and comes back to the middle. */
export function readWindowState(file: string): WindowState {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    if (![x, y, width, height].every(Number.isInteger)) return FIRST
    const bounds = { x, y, width, height } as Rectangle
    const size = { width: bounds.width, height: bounds.height, maximized: maximized === true }
    return inSight(bounds) ? { ...size, x: bounds.x, y: bounds.y } : size
  } catch {
    return FIRST
  }
}

/** Remembers where it is when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
    } catch {
      // A folder that cannot be written: the window opens where it first did.
    }
  })
}
