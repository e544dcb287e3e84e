import { useState } from 'react'
import { Action } from '../../components/Action.tsx'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import { savePaper } from './savePaper.ts'

interface BookletActionProps {
  documentId: string
  /** Said where the page says such things. */
  failed: (sentence: string) => void
}

/** A long paper as a booklet: two pages on each side of A4, to print on both sides and fold. */
export function BookletAction({ documentId, failed }: BookletActionProps) {
  const { packs } = useStores()
  const [making, setMaking] = useState(false)

  async function save() {
    failed('')
    setMaking(true)
    try {
      savePaper(await packs.booklet(documentId), 'pdf')
    } catch (error) {
      failed(asProblem(error))
    } finally {
      setMaking(false)
    }
  }

  return (
    <Action tone="quiet" tight isDisabled={making} onPress={() => void save()}>
      {making ? 'กำลังทำไฟล์…' : 'ทำเป็นเล่มพับ (PDF)'}
    </Action>
  )
}
