import { useEffect } from 'react'
import { useLocation } from 'wouter'

/** Parts of an address that are one page: what stands behind them is a row chosen on it. */
const PAGE: Readonly<Record<string, number>> = { resolutions: 1, registers: 2, ita: 3 }

/** What an address opens: a row chosen in a table, or an item in a section, stays on its page. */
function pageOf(location: string): string {
  const [place = '', ...rest] = location.split('/').slice(1)
  return [place, ...rest].slice(0, PAGE[place] ?? 3).join('/')
}

/** Where the window itself scrolls, narrow or zoomed, another page begins at its top. */
export function useTop(): void {
  const [location] = useLocation()
  const page = pageOf(location)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to go there
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [page])
}
