import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exchangeJsonSchema } from './exchangeJsonSchema.ts'

// Writes resources/exchange.schema.json anew: run it after a change of the model (a test compares the two).
writeFileSync(join(import.meta.dirname, '..', '..', 'resources', 'exchange.schema.json'), exchangeJsonSchema())
