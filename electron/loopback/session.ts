import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may talk to the host. Any local user can reach the port, so this key is the only wall: a 256-bit token that opens
 * one session once, and a cookie that keeps it. The cookie carries the port in its name because browsers share cookies
 * between the ports of one address.
 */
export function createSession(port: number) {
  const cookieName = `lekha_${port}`
  const token = randomKey()
  let tokenUsed = false
  let session: string | undefined

  return {
    token,

    /** The Set-Cookie value for the first caller with the right token, undefined for everyone after. */
    open(candidate: unknown): string | undefined {
      if (tokenUsed || typeof candidate !== 'string' || !sameKey(candidate, token)) return undefined
      tokenUsed = true
      session = randomKey()
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },

    isOpenFor(cookieHeader: string | undefined): boolean {
      if (!session) return false
      const prefix = `${cookieName}=`
      const cookie = (cookieHeader ?? '').split(/;\s*/).find((pair) => pair.startsWith(prefix))
      return cookie !== undefined && sameKey(cookie.slice(prefix.length), session)
    },
  }
}

function randomKey(): string {
  return randomBytes(32).toString('base64url')
}

/** Digests have equal length, so the comparison takes the same time whatever was sent. */
function sameKey(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
