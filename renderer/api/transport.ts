import type { Reply } from '../../shared/reply.ts'
import type { Call } from './client.ts'

/** The only file that knows which host the page is in: the window of the program, or a browser at its loopback door. */

declare global {
  interface Window {
    lekha?: {
      call(method: string, input: unknown): Promise<Reply>
      /** What is chosen in the menu of the window. */
      commands(told: (id: string) => void): void
    }
  }
}

/** Browsers carry at most this much for a page that is closing. */
const KEEPALIVE_BYTES = 60_000

export interface Transport {
  call: Call
  /** True when a call made while the page closes is sure to arrive whatever its size. */
  survivesClose: boolean
  /** Commands of a menu outside the page; a browser has none. */
  commands(told: (id: string) => void): void
}

const refusal = (code: string, message: string): Reply => ({ ok: false, error: { code, message } })

export function openTransport(): Transport {
  const host = window.lekha
  if (host) return { call: (method, input) => host.call(method, input), survivesClose: true, commands: host.commands }
  return { call: httpCall(), survivesClose: false, commands: () => undefined }
}

function httpCall(): Call {
  // The token is read and wiped before the router sees the fragment; a reload then relies on its cookie.
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (token) history.replaceState(null, '', `${location.pathname}#/`)
  const ready = post('/session', { token: token ?? '' })

  return async (method, input) => {
    const session = await ready
    return session.ok ? post(`/api/${method}`, input) : session
  }
}

async function post(path: string, input: unknown): Promise<Reply> {
  const body = JSON.stringify(input)
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'same-origin',
      body,
      keepalive: document.visibilityState === 'hidden' && body.length * 3 < KEEPALIVE_BYTES,
    })
    if (response.status === 401) {
      return refusal(
        'no-session',
        'หน้านี้ใช้บันทึกไม่ได้แล้วเพราะโปรแกรมเลขาถูกเปิดใหม่ คัดลอกข้อความที่ยังไม่บันทึก แล้วทำงานต่อในหน้าที่โปรแกรมเปิดให้',
      )
    }
    return (await response.json()) as Reply
  } catch {
    return refusal(
      'unreachable',
      'โปรแกรมเลขาปิดไปแล้ว หน้านี้จึงบันทึกต่อไม่ได้ คัดลอกข้อความที่ยังไม่บันทึกเก็บไว้ก่อน แล้วเปิดโปรแกรมเลขาใหม่ โปรแกรมจะเปิดหน้าใหม่ให้ทำงานต่อ',
    )
  }
}
