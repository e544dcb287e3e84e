import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeProject, type Project } from './project.ts'

let project: Project

beforeEach(() => {
  project = makeProject()
})

afterEach(() => project.remove())

test('hands its arguments to the command line, needs no build, and keeps the exit code', async () => {
  project.write('electron/cli/main.ts', 'console.log(JSON.stringify(process.argv.slice(2)))\nprocess.exit(7 as number)')
  const { code, stdout, stderr } = await project.run('lekha.mjs', ['minutes', '--meeting', '4/2563', 'เรื่อง ก']).ended
  expect(JSON.parse(stdout)).toEqual(['minutes', '--meeting', '4/2563', 'เรื่อง ก'])
  expect(stderr).toBe('')
  expect(code).toBe(7)
})

test('the command line runs under a Node that knows the store, and so does what it starts', async () => {
  project.write(
    'electron/cli/main.ts',
    `import { execSync } from 'node:child_process'\nconsole.log(process.version)\nconsole.log(execSync('node -v').toString())`,
  )
  const { stdout } = await project.run('lekha.mjs').ended
  const versions = stdout.trim().split(/\s+/)
  expect(versions).toHaveLength(2)
  for (const version of versions) expect(Number.parseInt(version.slice(1), 10)).toBeGreaterThanOrEqual(22)
})
