import { useEffect } from 'react'
import { useSlice, useStores } from '../../stores/useStores.ts'

/** How the second window keeps up with the first: it is told of every save, and looks by itself when nobody tells. */

const CHANNEL = 'lekha.sitting'
const LOOK_MS = 4_000

/** Tells other windows of this machine that something of the meeting was saved. */
export function useTelling(meetingId: string): void {
  const savedAt = useSlice('saving', (state) => state.savedAt)
  useEffect(() => {
    if (!savedAt) return
    const channel = new BroadcastChannel(CHANNEL)
    channel.postMessage(meetingId)
    channel.close()
  }, [savedAt, meetingId])
}

/** Reads the meeting again whenever another window saved something of it. */
export function useFollowing(meetingId: string): void {
  const { meeting } = useStores()
  useEffect(() => {
    // A meeting that cannot be read just now is looked for again.
    const look = () => void meeting.reread().catch(() => undefined)
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }) => {
      if (data === meetingId) look()
    }
    const timer = setInterval(look, LOOK_MS)
    return () => {
      channel.close()
      clearInterval(timer)
    }
  }, [meeting, meetingId])
}
