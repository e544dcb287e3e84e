import { join } from 'node:path'
import { startDesktop } from './desktop.ts'

// No `await` here: Electron becomes ready only after this module has run to its end.
void startDesktop({ root: join(import.meta.dirname, '..', 'renderer'), env: process.env })
