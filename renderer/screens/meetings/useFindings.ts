import { useEffect, useMemo, useRef, useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { reviewed } from '../../../shared/lint/accepted.ts'
import type { Finding } from '../../../shared/lint/lint.ts'
import type { Found, Proofread } from '../../editor/proof.ts'
import { asProblem } from '../../stores/problem.ts'
import { useSlice, useStores } from '../../stores/useStores.ts'
import type { ToRead } from './lintWorker.ts'

/** The proof-reader reads again when the typist pauses, not at every letter. */
const PAUSE_MS = 600

interface Reading {
  file: MeetingFile
  findings: Finding[]
}

/** What the proof-reader finds in the minutes as they are being written, by item; what was accepted is left out. */
export function useFindings(file: MeetingFile): { read: ReadonlyMap<string, Proofread>; problem: string } {
  const { proof } = useStores()
  const meetingId = file.meeting.id
  const { acceptances, ita } = useSlice('proof', (state) => state)
  const [reading, setReading] = useState<Reading | null>(null)
  const [problem, setProblem] = useState('')
  const ask = useReader(setReading, setProblem)
  useEffect(() => {
    proof.openMeeting(meetingId, file.office.id).catch((error: unknown) => setProblem(asProblem(error)))
  }, [proof, meetingId, file.office.id])
  useEffect(() => {
    const timer = setTimeout(() => ask({ file, ita }), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ask, file, ita])
  const read = useMemo(
    () =>
      reading && acceptances?.meetingId === meetingId
        ? byItem(reading, (found) => reviewed(found, acceptances.list).filter(({ accepted }) => accepted === null))
        : NOTHING,
    [reading, acceptances, meetingId],
  )
  return { read, problem }
}

const NOTHING: ReadonlyMap<string, Proofread> = new Map()

function byItem({ file, findings }: Reading, open: (found: Finding[]) => Found['finding'][]): Map<string, Proofread> {
  const found = new Map<string, Found[]>(file.items.map(({ id }) => [id, []]))
  for (const finding of open(findings)) {
    const [, item, block] = /^items\[(\d+)\]\.minutes\[(\d+)\]/.exec(finding.place.path) ?? []
    found.get(file.items[Number(item)]?.id ?? '')?.push({ block: Number(block), finding })
  }
  return new Map(file.items.map(({ id, minutes }) => [id, { prose: minutes, found: found.get(id) ?? [] }]))
}

/** One reading at a time; while it lasts only the newest words wait. */
function useReader(done: (reading: Reading) => void, failed: (problem: string) => void) {
  const at = useRef<{ worker: Worker | null; reading: ToRead | null; waiting: ToRead | null }>({
    worker: null,
    reading: null,
    waiting: null,
  })
  useEffect(() => {
    const state = at.current
    const worker = new Worker(new URL('./lintWorker.ts', import.meta.url), { type: 'module' })
    state.worker = worker
    const next = () => {
      state.reading = state.waiting
      state.waiting = null
      if (state.reading) worker.postMessage(state.reading)
    }
    worker.onmessage = ({ data }: MessageEvent<Finding[]>) => {
      if (state.reading) done({ file: state.reading.file, findings: data })
      next()
    }
    worker.onerror = () => {
      failed('ตรวจทานระหว่างพิมพ์ไม่สำเร็จ การพิมพ์และการบันทึกยังทำงานตามปกติ ตรวจทานได้ที่แท็บเอกสาร')
      next()
    }
    return () => {
      worker.terminate()
      at.current = { worker: null, reading: null, waiting: null }
    }
  }, [done, failed])
  const [ask] = useState(() => (words: ToRead) => {
    const state = at.current
    if (state.reading) state.waiting = words
    else {
      state.reading = words
      state.worker?.postMessage(words)
    }
  })
  return ask
}
