import { PRACTICE, PRACTICE_RESET } from '../../shared/practice.ts'
import { type Call, createClient } from '../api/client.ts'
import { openTransport } from '../api/transport.ts'
import { createStores, type Stores } from './createStores.ts'
import { recallSpace, rememberSpace, type Space } from './memory.ts'
import { followOtherWindows } from './otherWindows.ts'

/** A command of the window's menu, for whatever part of the desk can do it. */
export const HOST_COMMAND = 'lekha:command'

/** A field that was typed in so lately may not have sent it yet. */
const HANDS_MS = 3_000

/**
 * The stores of the running page: `show` is called with them at once, and again with fresh ones whenever the page goes
 * over to the practice office or back. Those before keep their own way to their own office for what is still under way.
 *
 * A browser asks before it closes a page with work under way; the window of the program has no such question and would
 * only refuse to close, and its calls arrive anyway.
 */
export function openStores(show: (stores: Stores) => void): void {
  const transport = openTransport()
  const practise: Call = (method, input) => transport.call(PRACTICE + method, input)

  function open(space: Space): Stores {
    const client = createClient(space === 'practice' ? practise : transport.call)
    return createStores(client, { space, sit, reset: () => transport.call(PRACTICE_RESET, {}) })
  }
  function sit(space: Space): void {
    rememberSpace(space)
    // What is open belongs to the other office.
    location.hash = '#/today'
    stores = open(space)
    unfollow()
    unfollow = followOtherWindows(space, stores, underHands)
    show(stores)
  }

  let typedAt = 0
  window.addEventListener('input', () => {
    typedAt = Date.now()
  })
  const underHands = () => Date.now() - typedAt < HANDS_MS
  let stores = open(recallSpace())
  let unfollow = followOtherWindows(recallSpace(), stores, underHands)
  show(stores)
  transport.commands((id) => window.dispatchEvent(new CustomEvent(HOST_COMMAND, { detail: id })))
  window.addEventListener('beforeunload', (event) => {
    const { pending, typing, trouble, conflict } = stores.saving.store.getState()
    const unsaved = pending > 0 || typing || trouble || conflict || stores.attachments.busy()
    if (!transport.survivesClose && unsaved) event.preventDefault()
  })
}
