import { type ReactNode, useEffect } from 'react'
import { Action } from '../../components/Action.tsx'
import { useTitle } from '../../components/useTitle.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import { Panes } from '../frame/Panes.tsx'
import { BareLetter } from './BareLetter.tsx'
import { PaperList } from './PaperList.tsx'
import { Studio } from './Studio.tsx'

const LETTER = 'letter-'

export function PapersPlace({ id, rail }: { id: string | undefined; rail: ReactNode }) {
  const { paper: store, papers, office } = useStores()
  const { paper, status, problem, id: openId } = useSlice('paper', (state) => state)
  const { letters, status: listed } = useSlice('papers', (state) => state)
  const letter = id?.startsWith(LETTER) ? letters.find((one) => one.id === id.slice(LETTER.length)) : undefined
  const documentId = id && !id.startsWith(LETTER) ? id : undefined
  useTitle(id ? '' : 'เอกสาร')
  useEffect(() => {
    if (documentId) void store.open(documentId)
  }, [store, documentId])

  const officeId = paper && openId === documentId ? paper.document.officeId : ''
  const strange = id?.startsWith(LETTER) && listed === 'ready' && !letter ? id.slice(LETTER.length) : ''
  useEffect(() => {
    // Opened by its address: the desk is then that paper's office's.
    if (officeId) office.choose(officeId)
    else if (strange) void papers.officeOfLetter(strange).then(office.choose, () => undefined)
  }, [office, officeId, papers, strange])

  const ready = documentId && openId === documentId && paper
  return (
    <Panes
      rail={rail}
      listLabel="รายการเอกสาร"
      list={<PaperList id={id} />}
      open={Boolean(id)}
      wide={Boolean(documentId) && status !== 'failed'}
      main={
        ready ? (
          <Studio key={documentId} paper={paper} />
        ) : letter ? (
          <BareLetter letter={letter} />
        ) : (
          <div className="empty" data-pane tabIndex={-1}>
            {status === 'failed' && documentId ? (
              <>
                <p role="alert">{problem}</p>
                <Action onPress={() => void store.open(documentId)}>ลองอีกครั้ง</Action>
              </>
            ) : (
              !id && (
                <>
                  <h1>เอกสาร</h1>
                  <p>เลือกหนังสือหรือเอกสารจากรายการ เอกสารของการประชุมอยู่ในหน้าการประชุม ส่วนเอกสาร</p>
                </>
              )
            )}
          </div>
        )
      }
    />
  )
}
