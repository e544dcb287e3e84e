import { useEffect } from 'react'
import { useStores } from '../../stores/useStores.ts'

const LOOK_MS = 4_000

/** How the second window keeps up when nobody tells it of a save (see stores/otherWindows.ts): it looks by itself. */
export function useFollowing(): void {
  const { meeting } = useStores()
  useEffect(() => {
    // A meeting that cannot be read just now is looked for again.
    const timer = setInterval(() => void meeting.reread().catch(() => undefined), LOOK_MS)
    return () => clearInterval(timer)
  }, [meeting])
}
