import { expect, test } from 'vitest'
import { count } from '../../electron/launch/testStages.mjs'

const report = (numbers: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
})

test.each([
  ['all passed', report({ numPassedTests: 5, numPendingTests: 2 }), 0, { passed: 5, failed: 0, skipped: 2 }],
  [
    'some failed',
    report({ numPassedTests: 5, numFailedTests: 1 }, [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]),
    1,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  [
    'a file that could not be loaded',
    report({ numPassedTests: 5 }, [{ status: 'failed', assertionResults: [] }]),
    1,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  ['an error outside any test', report({ numPassedTests: 5 }), 1, { passed: 5, failed: 1, skipped: 0 }],
  ['no test at all', report({}), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['a crash before any report', undefined, 139, { passed: 0, failed: 1, skipped: 0 }],
])('counts %s', (_name, given, exitCode, expected) => {
  expect(count(given, exitCode)).toEqual(expected)
})
