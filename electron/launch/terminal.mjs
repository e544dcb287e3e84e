// What a launcher says. A failure is one sentence, Thai first, and never a stack trace.

export const debugging = process.env.LEKHA_DEBUG === '1'

/** A failure the reader can act on. `code` is the exit code of the whole command. */
export class Stop extends Error {
  constructor(thai, english, { cause, code = 1 } = {}) {
    super(english ? `${thai} (${english})` : thai, { cause })
    this.code = code
  }
}

/** A failure that has already been explained on the terminal, by a child for instance. */
export class Told extends Stop {
  constructor(code = 1) {
    super('', '', { code })
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Runs a launcher to its end. Whatever goes wrong inside becomes one sentence and an exit code. */
export async function runLauncher(main) {
  // A reader such as `head` may close the pipe early: that is not a failure of ours.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error) {
  const stop =
    error instanceof Stop
      ? error
      : new Stop('เกิดข้อผิดพลาดที่ไม่คาดคิด', `unexpected failure: ${firstLine(error)}`, { cause: error })
  if (!(stop instanceof Told)) process.stderr.write(`${stop.message}\n`)
  if (debugging && stop.cause) process.stderr.write(`${stop.cause?.stack ?? stop.cause}\n`)
  return stop.code
}

export function firstLine(error) {
  return String(error?.message ?? error).split('\n', 1)[0]
}
