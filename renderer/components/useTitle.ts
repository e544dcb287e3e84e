import { useEffect } from 'react'

/** The window title names the thing open. */
export function useTitle(thing: string): void {
  useEffect(() => {
    document.title = thing ? `${thing} — เลขา` : 'เลขา'
  }, [thing])
}
