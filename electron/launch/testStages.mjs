// The stages of `npm test`. Each resolves with its counts; a stage that crashed or ran nothing is one failure.

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, out } from './build.mjs'
import { ended, spawnNode, tools } from './runtime.mjs'

const reports = join(out, 'test')

export const stages = [
  { name: 'ตรวจชนิดข้อมูล (type check)', run: () => runTool(tools.tsc, ['-p', '.']) },
  { name: 'ตรวจรูปแบบโค้ด (lint)', run: () => runTool(tools.biome, ['check']) },
  { name: 'ทดสอบหน่วย (unit suites)', run: () => runVitest('unit', 'test/vitest.config.ts') },
  { name: 'สร้างโปรแกรม (build)', run: runBuild },
  { name: 'ทดสอบทั้งระบบ (end to end)', run: () => runVitest('e2e', 'test/e2e/vitest.config.ts') },
]

const PASSED = { passed: 1, failed: 0, skipped: 0 }
export const FAILED = { passed: 0, failed: 1, skipped: 0 }

async function runTool(script, args) {
  return (await ended(spawnNode([script, ...args]))) === 0 ? PASSED : FAILED
}

async function runBuild() {
  await build()
  return PASSED
}

async function runVitest(name, config) {
  const file = join(reports, `${name}.json`)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await ended(spawnNode([tools.vitest, ...args]))
  return count(readReport(file), code)
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Counts a vitest JSON report. A file that could not even be loaded holds no test, and still is a failure. */
export function count(report, exitCode) {
  if (!report) return FAILED
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloaded
  const silent = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: failed + (silent ? 1 : 0), skipped }
}
