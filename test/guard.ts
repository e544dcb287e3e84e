import { Socket } from 'node:net'
import { networkInterfaces } from 'node:os'

// First in every suite: below Node 22 better-sqlite3 does not throw, it ends the process without a word.
if (Number.parseInt(process.versions.node, 10) < 22) {
  throw new Error(`Node ${process.versions.node} is too old for better-sqlite3: run the suites through npm test`)
}

/** The program works with no network at all: whatever it opens to another machine fails the test it is opened in. */
const HERE: ReadonlySet<string> = new Set([
  'localhost',
  ...Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)),
])
const connect = Socket.prototype.connect as (...args: unknown[]) => Socket

/** The host of any of the forms that connect takes; null for a pipe. */
function hostOf(args: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: string; host?: string }
    return path ? null : (host ?? 'localhost')
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null
  return typeof second === 'string' ? second : 'localhost'
}

Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  const host = hostOf(args)
  if (host !== null && !HERE.has(host)) throw new Error(`outgoing connection to ${host}`)
  return connect.apply(this, args)
} as typeof Socket.prototype.connect
