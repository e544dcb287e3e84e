import { toJsonSchema } from '@valibot/to-json-schema'
import { ExchangeSchema } from '../../shared/model/exchange.ts'

/** The exchange file's JSON Schema, from the same schema that parses it. */
export function exchangeJsonSchema(): string {
  const schema = toJsonSchema(ExchangeSchema, { errorMode: 'ignore', typeMode: 'input' })
  return `${JSON.stringify({ title: 'Lekha exchange file', ...schema }, null, 2)}\n`
}
