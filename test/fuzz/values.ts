/** Values for a schema of the OpenAPI document: what it asks for, and what it does not. */
import { below, type Next, pick } from './chance.ts'
import { hostileText, text } from './texts.ts'

/** As JSON Schema has it, as far as the document uses it. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
}

const DATES = ['2026-05-04', '2026-02-31', '0000-00-00', '2026-05']
/** No page is fetched: none of them leads out of this machine. */
const ADDRESSES = [
  'http://127.0.0.1:9/',
  'http://[::1]/',
  'http://10.0.0.1/a',
  'file:///etc/passwd',
  'http://2130706433/',
]
/** Some are there, most are not. */
const NUMBERS = [1, 1, 2, 3, 5, 8, 20, 0, -1, 2 ** 31, 2 ** 53, 1.5, 1e300]
const DEEPEST = 6

/** @param components the schemas that are referred to by name */
export function valueOf(schema: Schema, components: Record<string, Schema>, next: Next, depth = 0): unknown {
  const inner = (part: Schema) => valueOf(part, components, next, depth + 1)
  if (schema.$ref) return inner(components[schema.$ref.split('/').at(-1)!]!)
  if (schema.enum) return pick(next, schema.enum)
  if ('const' in schema) return schema.const
  const either = schema.anyOf ?? schema.oneOf
  if (either) return inner(pick(next, either))
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(inner)) as unknown
  const type = Array.isArray(schema.type) ? pick(next, schema.type) : schema.type
  switch (type) {
    case 'string':
      if (schema.format === 'date') return pick(next, DATES)
      if (schema.format === 'uri') return pick(next, ADDRESSES)
      return text(next)
    case 'integer':
    case 'number':
      return pick(next, NUMBERS)
    case 'boolean':
      return next() < 0.5
    case 'array': {
      const most = depth > DEEPEST ? 0 : below(next, 4)
      return Array.from({ length: Math.max(schema.minItems ?? 0, most) }, () => inner(schema.items ?? {}))
    }
    case 'object': {
      const required = new Set(schema.required)
      const asked = Object.entries(schema.properties ?? {}).filter(
        ([key]) => required.has(key) || next() < 0.4,
      )
      return Object.fromEntries(asked.map(([key, part]) => [key, inner(part)]))
    }
    case 'null':
      return null
    default:
      return hostile(next)
  }
}

/** The same with one part of it exchanged for something else, left out or added. */
export function nearly(value: unknown, next: Next): unknown {
  if (typeof value !== 'object' || value === null || next() < 0.2) return hostile(next)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  const key = pick(next, Object.keys(copy))
  const isAdded = next() < 0.2
  if (key === undefined || isAdded)
    copy[pick(next, ['__proto__', 'constructor', 'id', 'extra', ''])] = hostile(next)
  else if (next() < 0.2) delete copy[key]
  else copy[key] = nearly(copy[key], next)
  return copy
}

function hostile(next: Next): unknown {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])
  return pick<() => unknown>(next, [
    () => hostileText(next),
    () => hostileText(next),
    () => pick(next, NUMBERS),
    () => null,
    () => [],
    () => ({}),
    () => ({ toString: 'x', length: 3 }),
    () => deep(200),
    () => Array.from({ length: 300 }, () => hostileText(next)),
  ])()
}
