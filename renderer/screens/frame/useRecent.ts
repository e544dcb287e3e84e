import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useStores } from '../../stores/useStores.ts'

/** A page has its name by then; one that is gone has none. */
const NAMED_MS = 800
const THING = /^\/(?:meetings|papers|committees)\/[^/]+|^\/directory\/[^/]+\/[^/]+/
const END = ' — เลขา'

/** Remembers what was opened, by the name its window had. */
export function useRecent(): void {
  const { recent } = useStores()
  const [path] = useLocation()
  const href = THING.exec(path)?.[0] ?? ''
  useEffect(() => {
    if (!href) return
    const timer = setTimeout(() => {
      const { title } = document
      if (title.endsWith(END)) recent.visit({ href, title: title.slice(0, -END.length) })
    }, NAMED_MS)
    return () => clearTimeout(timer)
  }, [recent, href])
}
