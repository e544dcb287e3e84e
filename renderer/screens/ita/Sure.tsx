import type { Certainty } from '../../../shared/ita/framework/certainty.ts'
import { CERTAINTY_WORDS } from './itaWords.ts'

/** How sure a figure is, in words beside it; nothing where it was read in its source. */
export function Sure({ of, how }: { of: Certainty; how?: string }) {
  const words = CERTAINTY_WORDS[of]
  if (words === '') return null
  return (
    <span className={of === 'uncertain' ? 'badge attention' : 'badge'} title={how}>
      {words}
    </span>
  )
}
