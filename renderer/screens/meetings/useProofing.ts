import { useRef } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import type { Proofing } from '../../editor/useProof.ts'
import { useStores } from '../../stores/useStores.ts'
import type { AgendaNode } from './agendaTree.ts'
import { useFindings } from './useFindings.ts'

interface OpenItem {
  nodes: readonly AgendaNode[]
  openId: string
  open: (itemId: string) => void
  readOnly: boolean
}

/** The proof-reader over the minutes of a meeting: F8 at the last finding of an item goes on in the next that has one. */
export function useProofing(file: MeetingFile, { nodes, openId, open, readOnly }: OpenItem) {
  const { proof } = useStores()
  const { read, problem } = useFindings(file)
  const arriving = useRef<{ itemId: string; from: 1 | -1 } | null>(null)
  const countOf = (itemId: string): number => read.get(itemId)?.found.length ?? 0

  function beyond(by: 1 | -1): boolean {
    const ids = nodes.map(({ item }) => item.id)
    const at = ids.indexOf(openId)
    const around =
      by === 1
        ? [...ids.slice(at + 1), ...ids.slice(0, at)]
        : [...ids.slice(0, at).reverse(), ...ids.slice(at + 1).reverse()]
    const next = around.find((id) => countOf(id) > 0)
    if (!next) return false
    arriving.current = { itemId: next, from: by }
    open(next)
    return true
  }

  const proofing: Proofing = {
    read: read.get(openId),
    accept: readOnly ? null : (finding, reason) => proof.acceptHere(file.meeting.id, finding, reason),
    beyond,
    from: arriving.current?.itemId === openId ? arriving.current.from : null,
  }
  return { proofing, countOf, problem }
}
