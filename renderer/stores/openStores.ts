import { createClient } from '../api/client.ts'
import { openTransport } from '../api/transport.ts'
import { createStores, type Stores } from './createStores.ts'

/**
 * The stores of the running page. A browser asks before it closes a page with work under way;
 * the window of the program has no such question and would only refuse to close, and its calls arrive anyway.
 */
export function openStores(): Stores {
  const transport = openTransport()
  const stores = createStores(createClient(transport.call))
  window.addEventListener('beforeunload', (event) => {
    const { pending, typing, trouble, conflict } = stores.saving.store.getState()
    if (!transport.survivesClose && (pending > 0 || typing || trouble || conflict)) event.preventDefault()
  })
  return stores
}
