import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { useStores } from '../../stores/useStores.ts'

/** Remembers the last screen that was not help, so that every card leads back to it. */
export function useWayBack(): void {
  const { guide } = useStores()
  const [path] = useLocation()
  useEffect(() => {
    if (!path.startsWith('/help')) guide.comeFrom(path)
  }, [guide, path])
}
