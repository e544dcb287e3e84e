import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Paper } from '../../../shared/api.ts'
import { Action } from '../../components/Action.tsx'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Mailing } from './Mailing.tsx'

/** Offered only where there is more than one to send to. */
export function MailingAction({ paper }: { paper: Paper }) {
  const { mailing } = useStores()
  const [, go] = useLocation()
  const many = useSlice('mailing', ({ id, recipients }) => id === paper.document.id && recipients.length > 1)
  const [open, setOpen] = useState(false)
  const addressees = JSON.stringify(paper.values.addressees ?? [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever the addressees change
  useEffect(() => {
    void mailing.open(paper.document.id)
  }, [mailing, paper.document.id, addressees])
  if (!many) return null
  return (
    <>
      <Action onPress={() => setOpen(true)}>ส่งถึงหลายผู้รับ</Action>
      <Action onPress={() => go(`/papers/${paper.document.id}/copies`)}>ติดตามการส่ง</Action>
      {open && <Mailing name={paper.fileName} onClose={() => setOpen(false)} />}
    </>
  )
}
