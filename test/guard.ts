// First in every suite: below Node 22 better-sqlite3 does not throw, it ends the process without a word.
if (Number.parseInt(process.versions.node, 10) < 22) {
  throw new Error(`Node ${process.versions.node} is too old for better-sqlite3: run the suites through npm test`)
}

export {}
