import { useEffect } from 'react'
import { useLocation } from 'wouter'

/** What an address opens: a row chosen in a register, or an item in a section, stays on its page. */
const pageOf = (location: string): string =>
  location
    .split('/')
    .slice(1, location.startsWith('/registers') ? 3 : 4)
    .join('/')

/** Where the window itself scrolls, narrow or zoomed, another page begins at its top. */
export function useTop(): void {
  const [location] = useLocation()
  const page = pageOf(location)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to go there
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [page])
}
