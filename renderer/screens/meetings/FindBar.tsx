import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { MeetingFile } from '../../../shared/api.ts'
import { type Hit, hitsIn, replaceIn, replaceText, startsIn } from '../../../shared/desk/findReplace.ts'
import { Action } from '../../components/Action.tsx'
import { useDigits } from '../../components/useDigits.ts'
import { asProblem } from '../../stores/problem.ts'
import { useStores } from '../../stores/useStores.ts'
import type { agendaNodes } from './agendaTree.ts'

interface FindBarProps {
  nodes: ReturnType<typeof agendaNodes>
  /** The meeting as it is being written. */
  file: MeetingFile
  /** The same with the very last key. */
  latest: () => MeetingFile
  openId: string
  readOnly: boolean
  open: (itemId: string) => void
  /** Hits of the item that is open, and the one that is shown. */
  mark: (hits: readonly Hit[], current: Hit | undefined) => void
  /** Puts other words in the place of the hit that is shown. */
  replaceHere: (hit: Hit, words: string, by: string) => void
  /** What was selected when the search was asked for. */
  selected: string
  onClose: () => void
}

/** A place in the running text of an item, or in one of its resolutions or their clauses. */
interface Found {
  itemId: string
  hit: Hit | null
  order: { list: 'resolutions' | 'clauses'; id: string; text: string; start: number } | null
}

function foundIn(file: MeetingFile, itemId: string, words: string): Found[] {
  const minutes = file.items.find(({ id }) => id === itemId)?.minutes ?? []
  const own = file.resolutions.filter((one) => one.itemId === itemId)
  const orders = own.flatMap(({ id, text }) => [
    { list: 'resolutions' as const, id, text },
    ...file.clauses
      .filter(({ resolutionId }) => resolutionId === id)
      .map((one) => ({ list: 'clauses' as const, id: one.id, text: one.text })),
  ])
  return [
    ...hitsIn(minutes, words).map((hit) => ({ itemId, hit, order: null })),
    ...orders.flatMap((one) =>
      startsIn(one.text, words).map((start) => ({ itemId, hit: null, order: { ...one, start } })),
    ),
  ]
}

const WHERE = { resolutions: ' · ในข้อความมติ', clauses: ' · ในข้อสั่งการ' } as const

/** Ctrl+F in the minutes: words of all items, one after another, and others in their place. */
export function FindBar({
  nodes,
  file,
  latest,
  openId,
  readOnly,
  open,
  mark,
  replaceHere,
  selected,
  onClose,
}: FindBarProps) {
  const { meeting, saving } = useStores()
  const digits = useDigits()
  const [words, setWords] = useState(selected)
  const [by, setBy] = useState('')
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState('')
  const found = useMemo(() => nodes.flatMap(({ item }) => foundIn(file, item.id, words)), [nodes, file, words])
  const current = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    const own = found.flatMap(({ itemId, hit }) => (itemId === openId && hit ? [hit] : []))
    mark(own, (current?.itemId === openId && current.hit) || undefined)
    const { order } = current ?? {}
    const kind = order?.list === 'clauses' ? 'clause' : 'resolution'
    if (order) document.querySelector(`[data-${kind}="${CSS.escape(order.id)}"]`)?.scrollIntoView({ block: 'center' })
  }, [found, current, openId, mark])
  useEffect(() => () => mark([], undefined), [mark])

  function step(by: 1 | -1) {
    if (found.length === 0) return
    const next = (Math.min(at, found.length - 1) + by + found.length) % found.length
    setAt(next)
    const itemId = found[next]?.itemId
    if (itemId && itemId !== openId) open(itemId)
  }

  function replaceThis() {
    if (current?.hit) return replaceHere(current.hit, words, by)
    if (!current?.order) return
    const { list, id, text, start } = current.order
    const changed = text.slice(0, start) + by + text.slice(start + words.length)
    meeting.change(list, id, { text: changed }).catch((error: unknown) => setSaid(digits(asProblem(error))))
  }

  async function replaceOrders(itemId: string): Promise<number> {
    const { resolutions, clauses } = latest()
    const own = resolutions.filter((one) => one.itemId === itemId)
    const texts = [
      ...own.map((one) => ({ list: 'resolutions' as const, ...one })),
      ...clauses
        .filter(({ resolutionId }) => own.some(({ id }) => id === resolutionId))
        .map((one) => ({ list: 'clauses' as const, ...one })),
    ]
    let count = 0
    for (const { list, id, text } of texts) {
      const changed = replaceText(text, words, by)
      if (changed.count > 0) await meeting.change(list, id, { text: changed.text })
      count += changed.count
    }
    return count
  }

  /** In one item or in all; each is saved as a change of its own and can be taken back. */
  async function replace(ids: readonly string[]) {
    let count = 0
    try {
      await saving.settled()
      for (const id of ids) {
        const item = latest().items.find((one) => one.id === id)
        if (!item) continue
        const changed = replaceIn(item.minutes, words, by)
        if (changed.count > 0) await meeting.rewrite(id, changed.prose)
        count += changed.count + (await replaceOrders(id))
      }
      setSaid(digits(`แทนที่แล้ว ${count} แห่ง เลิกทำได้ด้วย Ctrl+Z`))
    } catch (error) {
      setSaid(digits(`แทนที่แล้ว ${count} แห่ง แล้วหยุด: ${asProblem(error)}`))
    }
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.code === 'Escape') onClose()
    else if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'F3')
      step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const items = new Set(found.map(({ itemId }) => itemId)).size
  const where = current?.order ? WHERE[current.order.list] : ''
  const count =
    found.length > 0 ? `${Math.min(at, found.length - 1) + 1} จาก ${found.length} แห่ง ใน ${items} วาระ${where}` : 'ไม่พบ'
  return (
    <search className="find-bar" aria-label="ค้นหาและแทนที่ในรายงาน" onKeyDown={press}>
      <input
        className="input"
        aria-label="ค้นหาในรายงาน"
        placeholder="ค้นหาในรายงาน"
        // biome-ignore lint/a11y/noAutofocus: the field of a bar just opened by a key
        autoFocus
        onFocus={(event) => event.target.select()}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
          setSaid('')
        }}
      />
      <span className="small muted" role="status">
        {said || (words !== '' && digits(count))}
      </span>
      <Action tight isDisabled={found.length === 0} onPress={() => step(-1)}>
        ก่อนหน้า
      </Action>
      <Action tight isDisabled={found.length === 0} onPress={() => step(1)}>
        ถัดไป
      </Action>
      {!readOnly && (
        <>
          <input
            className="input"
            aria-label="แทนที่ด้วย"
            placeholder="แทนที่ด้วย"
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Action tight isDisabled={current?.itemId !== openId || current.hit?.start === null} onPress={replaceThis}>
            แทนที่แห่งนี้
          </Action>
          <Action tight isDisabled={found.length === 0} onPress={() => void replace([openId])}>
            แทนที่ในวาระนี้
          </Action>
          <Action tight isDisabled={found.length === 0} onPress={() => void replace(nodes.map(({ item }) => item.id))}>
            แทนที่ทุกวาระ
          </Action>
        </>
      )}
      <Action tight tone="quiet" onPress={onClose}>
        ปิด
      </Action>
    </search>
  )
}
