import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may talk to the host. Any local user can reach the port, so this key is the only wall: a 256-bit token that opens
 * one session once, and a cookie that keeps it. A browser that was closed has lost its cookie: each token that was used
 * is followed by the next, told to `renewed` alone. The cookie carries the port in its name because browsers share
 * cookies between the ports of one address.
 */
export function createSession(port: number, renewed: (token: string) => void = () => undefined) {
  const cookieName = `lekha_${port}`
  let token = randomKey()
  const sessions = new Set<string>()

  return {
    token,

    /** The Set-Cookie value for the first caller with the right token, undefined for everyone after. */
    open(candidate: unknown): string | undefined {
      if (typeof candidate !== 'string' || !sameKey(candidate, token)) return undefined
      token = randomKey()
      renewed(token)
      const session = randomKey()
      sessions.add(session)
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },

    isOpenFor(cookieHeader: string | undefined): boolean {
      const prefix = `${cookieName}=`
      const cookie = (cookieHeader ?? '').split(/;\s*/).find((pair) => pair.startsWith(prefix))
      return cookie !== undefined && [...sessions].some((session) => sameKey(cookie.slice(prefix.length), session))
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
