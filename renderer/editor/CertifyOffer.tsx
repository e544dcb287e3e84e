import { useEffect, useState } from 'react'
import type { Resolution } from '../../shared/model/meeting.ts'
import { Action } from '../components/Action.tsx'
import { useStores } from '../stores/useStores.ts'
import { WORDS_OF_KIND } from './resolutionWords.ts'

/** The sentence that certifies the last minutes, with or without corrections; words of the officer's own stay. */
export function CertifyOffer({ resolution, take }: { resolution: Resolution; take: (text: string) => unknown }) {
  const { meeting } = useStores()
  const [text, setText] = useState('')
  const plain = resolution.text.trim() === '' || resolution.text === WORDS_OF_KIND.certify
  useEffect(() => {
    // Without an answer there is nothing to offer, and nothing is lost.
    if (plain) meeting.certifyWords().then(setText, () => setText(''))
  }, [meeting, plain])
  if (!plain || text === '') return null
  return (
    <Action tight tone="quiet" onPress={() => void take(text)}>
      ใส่ “{text}”
    </Action>
  )
}
