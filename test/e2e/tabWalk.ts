import type { Page } from 'playwright-core'

// Walks a screen by Tab alone and tells where that fails.

/** In the page: what can take the focus by Tab, a composite widget (list, grid, tree, group of radios) counted once. */
const START = () => {
  const stops = 'a[href], button, input, textarea, select, summary, [contenteditable="true"], [tabindex]'
  const composite =
    '[role="listbox"], [role="grid"], [role="tree"], [role="radiogroup"], [role="toolbar"], [role="tablist"], [role="menu"]'
  const shown = (one: Element) => {
    const box = one.getBoundingClientRect()
    return box.width > 0 && box.height > 0 && one.checkVisibility({ visibilityProperty: true })
  }
  const inSight = (one: Element) => {
    const box = one.getBoundingClientRect()
    return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  }
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled, [data-react-aria-prevent-focus]') && !one.closest('[inert]'),
  )
  const groupOf = (one: Element): Element => one.closest(composite) ?? one
  // Radios and boxes are drawn by their label; their own input has no size to see.
  const drawn = (one: Element): Element => one.closest('label') ?? one
  const words = (one: Element) =>
    `${one.tagName.toLowerCase()}.${one.className || one.parentElement?.className} “${(one.getAttribute('aria-label') ?? drawn(one).textContent ?? '').trim().slice(0, 40)}”`
  const mark = (one: Element) =>
    [one, drawn(one), one.parentElement, drawn(one).querySelector('.box, [class*="segment"]')]
      .filter((each) => each !== null)
      .map((each) => {
        const { outlineStyle, outlineColor, outlineWidth, boxShadow, backgroundImage, backgroundColor, borderColor } =
          getComputedStyle(each)
        return [outlineStyle, outlineColor, outlineWidth, boxShadow, backgroundImage, backgroundColor, borderColor]
      })
      .join(';')
  const want = new Set(all.filter((one) => shown(drawn(one))).map(groupOf))
  const marks = new Map<Element, string>()
  const faults: string[] = []
  const seen = new Set<Element>()
  let steps = 0
  let last: Element | null = null
  /** Where Tab begins: before everything, whatever was touched last. */
  const home = () => {
    last = null
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  }
  home()
  const walk = {
    /** After each Tab; false when the walk has come round. */
    async step(): Promise<boolean> {
      const at = document.activeElement
      if (last && last !== at && marks.get(last) === mark(last) && last.isConnected)
        faults.push(`no mark of the focus: ${words(last)}`)
      last = null
      if (!at || at === document.body) return false
      want.delete(groupOf(at))
      if (seen.has(at)) return false
      seen.add(at)
      steps += 1
      // A long list draws the row it goes to a moment later.
      for (let frame = 0; frame < 10 && !inSight(drawn(at)); frame++) await new Promise(requestAnimationFrame)
      if (!shown(drawn(at)) || !inSight(drawn(at))) faults.push(`out of sight: ${words(at)}`)
      marks.set(at, mark(at))
      last = at
      return true
    },
    /** Begins the way back, if anything is still to be met. */
    turn(): boolean {
      last = null
      seen.clear()
      return want.size > 0
    },
    end: () => ({
      steps,
      faults: [...faults, ...[...want].filter((one) => one.isConnected).map((one) => `never reached: ${words(one)}`)],
    }),
  }
  ;(globalThis as unknown as { tabWalk: typeof walk }).tabWalk = walk
}

interface Walk {
  tabWalk: { step: () => Promise<boolean>; turn: () => boolean; end: () => { steps: number; faults: string[] } }
}

export async function tabWalk(page: Page): Promise<{ steps: number; faults: string[] }> {
  await page.evaluate(START)
  const walk = async (key: 'Tab' | 'Shift+Tab') => {
    for (let tabs = 0; tabs < 300; tabs++) {
      await page.keyboard.press((await inText(page)) ? (key === 'Tab' ? 'F6' : 'Shift+F6') : key)
      if (!(await page.evaluate(() => (globalThis as unknown as Walk).tabWalk.step()))) return
    }
  }
  await walk('Tab')
  // The key out of the text goes past what stands below it in the same pane: that is met on the way back.
  if (await page.evaluate(() => (globalThis as unknown as Walk).tabWalk.turn())) await walk('Shift+Tab')
  return page.evaluate(() => (globalThis as unknown as Walk).tabWalk.end())
}

/** Writing, Tab sets the level of a paragraph; F6, as it says below the text, leaves it. */
const inText = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true')
