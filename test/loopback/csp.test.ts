import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { REACT_ARIA_STYLE, SECURITY_HEADERS } from '../../electron/csp.ts'

test('the one style exception is the one React Aria makes', () => {
  const library = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
  const source = readFileSync(join(library, 'dist/private/interactions/usePress.mjs'), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const style =
    /textContent = `([^`]+)`/
      .exec(source)?.[1]
      ?.replace(/\$\{[^}]+\}/, attribute)
      .trim() ?? ''
  expect(style).toContain('touch-action')
  expect(REACT_ARIA_STYLE).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
})

test('no directive lets in what was not built', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy']
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  for (const name of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy).toContain(`${name} 'none'`)
  }
})
