import { ipcMain, type WebFrameMain } from 'electron'
import type { Reply } from '../../shared/reply.ts'
import type { Dispatch } from '../core/dispatch.ts'
import { isAppUrl } from './appProtocol.ts'
import { CHANNEL } from './channel.ts'

const REFUSED: Reply = {
  ok: false,
  error: { code: 'wrongSender', message: 'คำขอนี้ไม่ได้มาจากหน้าต่างของโปรแกรม' },
}

export interface IpcHost {
  /** Resolves when no call is under way: the last save of a closing window still reaches the store. */
  idle(): Promise<void>
}

/** The window's door to the office. */
export function startIpcHost(dispatch: Dispatch): IpcHost {
  const running = new Set<Promise<Reply>>()
  ipcMain.handle(CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isOwnPage(event.senderFrame) || typeof method !== 'string') return REFUSED
    const call = dispatch(method, input)
    running.add(call)
    return call.finally(() => running.delete(call))
  })
  return {
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}

/** The top frame of our own page. The frame is null when the page has gone before its message arrived. */
function isOwnPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}
