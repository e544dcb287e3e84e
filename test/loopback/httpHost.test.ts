import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type HttpHost, startHttpHost } from '../../electron/loopback/httpHost.ts'
import type { Reply } from '../../shared/reply.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

let folder: string
let root: string
let host: HttpHost
const dispatch = vi.fn(
  async (method: string, input: unknown): Promise<Reply> => ({ ok: true, value: { method, input } }),
)

beforeEach(async () => {
  dispatch.mockClear()
  folder = await mkdtemp(join(tmpdir(), 'lekha-host-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<p>เลขา')
  await writeFile(join(root, 'assets', 'app.js'), 'export {}')
  await writeFile(join(root, 'notes.txt'), 'secret')
  await writeFile(join(folder, 'secret.html'), 'secret')
  await mkdir(join(folder, 'renderer-backup'))
  await writeFile(join(folder, 'renderer-backup', 'a.html'), 'secret')
  await symlink(join(folder, 'secret.html'), join(root, 'link.html'))
  host = await startHttpHost({ dispatch, root, capabilities: ['print'] })
})

afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

function send(
  options: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  const { method = 'GET', path = '/', headers = {}, body } = options
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: host.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

const origin = () => `http://127.0.0.1:${host.port}`
const token = () => host.url.split('#token=')[1] ?? ''
const own = (more: Record<string, string> = {}) => ({ Origin: origin(), 'Content-Type': 'application/json', ...more })

function openSession(key = token(), headers = own()): Promise<Answer> {
  return send({ method: 'POST', path: '/session', headers, body: JSON.stringify({ token: key }) })
}

async function cookie(): Promise<string> {
  const { headers } = await openSession()
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

function call(method: string, headers: Record<string, string>, body: string | Buffer = '{}'): Promise<Answer> {
  return send({ method: 'POST', path: `/api/${method}`, headers, body })
}

test('the page of this program calls the office and gets its reply', async () => {
  const reply = await call('meetings.list', own({ Cookie: await cookie() }), '{"year":2569}')
  expect(reply.status).toBe(200)
  expect(JSON.parse(reply.body)).toEqual({ ok: true, value: { method: 'meetings.list', input: { year: 2569 } } })
})

test('a reply that is an error is still HTTP 200: the door did its work', async () => {
  const refusal: Reply = { ok: false, error: { code: 'notFound', message: 'ไม่พบการประชุม' } }
  dispatch.mockResolvedValueOnce(refusal)
  const reply = await call('meetings.get', own({ Cookie: await cookie() }))
  expect(reply.status).toBe(200)
  expect(JSON.parse(reply.body)).toEqual(refusal)
})

test('a call that breaks is a sentence without a stack', async () => {
  dispatch.mockRejectedValueOnce(new Error('secret detail'))
  const reply = await call('meetings.get', own({ Cookie: await cookie() }))
  expect(reply.status).toBe(500)
  expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(reply.body).not.toContain('secret')
})

test('says what this host can do', async () => {
  const reply = await call('host.capabilities', own({ Cookie: await cookie() }))
  expect(JSON.parse(reply.body)).toEqual({ ok: true, value: ['print'] })
  expect(dispatch).not.toHaveBeenCalled()
})

test('the token is 256 bits, opens one session once, and the cookie survives a reload', async () => {
  expect(Buffer.from(token(), 'base64url')).toHaveLength(32)
  expect((await openSession('x'.repeat(43))).status).toBe(401)
  const first = await openSession()
  expect(first.status).toBe(200)
  const [setCookie = ''] = first.headers['set-cookie'] ?? []
  expect(setCookie).toMatch(new RegExp(`^lekha_${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))
  expect((await openSession()).status).toBe(401)

  const kept = own({ Cookie: setCookie.split(';')[0] ?? '' })
  const reload = await send({ method: 'POST', path: '/session', headers: kept, body: '{}' })
  expect(reload.status).toBe(200)
  expect(reload.headers['set-cookie']).toBeUndefined()
  expect((await call('meetings.list', kept)).status).toBe(200)
})

test.each([
  ['no cookie', () => ''],
  ['an empty cookie', () => `lekha_${host.port}=`],
  ['the cookie of another port', () => 'lekha_1=abc'],
  ['the token as cookie', () => `lekha_${host.port}=${token()}`],
])('refuses %s, before and after a session exists', async (_name, value) => {
  for (const round of ['before', 'after']) {
    const reply = await call('meetings.list', own({ Cookie: value() }))
    expect(reply.status, round).toBe(401)
    expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code: 'noSession' } })
    await openSession()
  }
  expect(dispatch).not.toHaveBeenCalled()
})

test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
  'refuses the host name %s, as a rebound name would send it',
  async (name) => {
    const port = name.includes(':') ? '' : `:${host.port}`
    for (const headers of [{ Host: name }, { Host: name + port, Origin: `http://${name}${port}` }]) {
      if (headers.Host === `127.0.0.1:${host.port}`) continue
      expect((await send({ headers })).status, JSON.stringify(headers)).toBe(421)
    }
  },
)

test.each([
  ['another site', { Origin: 'https://evil.example' }, 403],
  ['another port', { Origin: 'http://127.0.0.1:1' }, 403],
  ['a sandboxed page', { Origin: 'null' }, 403],
  ['a page of another site in the same browser', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['another port of this machine', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ['a beacon', { 'Content-Type': 'text/plain;charset=UTF-8' }, 415],
  ['a type that only begins like JSON', { 'Content-Type': 'application/jsonp' }, 415],
])('refuses a call of %s', async (_name, headers, status) => {
  const reply = await call('meetings.list', own({ Cookie: await cookie(), ...headers }))
  expect(reply.status).toBe(status)
  expect(dispatch).not.toHaveBeenCalled()
})

test('refuses a call without Origin or without a content type', async () => {
  const Cookie = await cookie()
  expect((await call('meetings.list', { Cookie, 'Content-Type': 'application/json' })).status).toBe(403)
  expect((await call('meetings.list', { Cookie, Origin: origin() })).status).toBe(415)
})

test('only GET, HEAD and POST exist, and no reply carries a CORS header', async () => {
  const answers = [
    await send({ method: 'OPTIONS', headers: { Origin: origin() } }),
    await send({ method: 'PUT', headers: own() }),
    await send({ method: 'DELETE', headers: own() }),
    await send({ method: 'HEAD' }),
    await send(),
  ]
  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 200, 200])
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-content-type-options']).toBe('nosniff')
  }
  expect(answers[3]?.body).toBe('')
})

test.each(['/api/', '/api/__proto__', '/api/a/b', '/api/a%2eb', '/apis/meetings.list', '/'])(
  'POST %s is no command',
  async (path) => {
    const reply = await send({ method: 'POST', path, headers: own({ Cookie: await cookie() }), body: '{}' })
    expect(reply.status).toBe(404)
    expect(dispatch).not.toHaveBeenCalled()
  },
)

test('refuses a body over 64 MB, announced or not, and JSON that is none', async () => {
  const headers = own({ Cookie: await cookie() })
  const big = Buffer.alloc(64 * 1024 * 1024 + 1, 0x20)
  expect((await call('a.b', headers, big)).status).toBe(413)
  const unannounced = await call('a.b', { ...headers, 'Transfer-Encoding': 'chunked' }, big)
  expect(unannounced.status).toBe(413)
  expect((await call('a.b', headers, '{"a":')).status).toBe(400)
  expect(dispatch).not.toHaveBeenCalled()
  expect((await call('a.b', headers, big.subarray(1))).status).toBe(400)
})

test('refuses headers over the cap', async () => {
  expect((await send({ headers: { 'X-Long': 'a'.repeat(9000) } })).status).toBe(431)
})

test('serves the renderer with its types', async () => {
  expect((await send()).headers['content-type']).toBe('text/html; charset=utf-8')
  const script = await send({ path: '/assets/app.js?v=1' })
  expect(script.body).toBe('export {}')
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
})

test.each([
  '/../secret.html',
  '/..%2fsecret.html',
  '/%2e%2e/secret.html',
  '/%2e%2e%5csecret.html',
  '/..\\secret.html',
  '/../renderer-backup/a.html',
  '/link.html',
  '/notes.txt',
  '/assets',
  '/%00.html',
  '/index.html%00',
  '//etc/passwd',
  '/%',
  'http://evil.example/secret.html',
])('GET %s finds nothing', async (path) => {
  const reply = await send({ path })
  expect(reply.status).toBe(404)
  expect(reply.body).not.toContain('secret')
})

test('listens on this machine only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((address) => address && !address.internal && address.family === 'IPv4')
  for (const address of outside) {
    const reached = await new Promise((resolve) => {
      const socket = connect(host.port, address?.address)
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    })
    expect(reached, address?.address).toBe(false)
  }
})

test('a port in use is refused, never shared', async () => {
  await expect(startHttpHost({ dispatch, root, port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('closing lets a running call finish', async () => {
  const Cookie = await cookie()
  let finish: (reply: Reply) => void = () => {}
  dispatch.mockImplementationOnce(() => new Promise<Reply>((resolve) => (finish = resolve)))
  const running = call('meetings.update', own({ Cookie }))
  await vi.waitFor(() => expect(dispatch).toHaveBeenCalled())
  const closed = host.close()
  finish({ ok: true, value: 'saved' })
  expect((await running).body).toContain('saved')
  await closed
  host = await startHttpHost({ dispatch, root })
})
