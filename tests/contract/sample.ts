import fc from 'fast-check'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field, Fields, RowField } from '#kit/register/fields.ts'
import type { Box } from './city.ts'

/** A repeatable stream of numbers in [0, 1). */
export type Rng = () => number

export function rngOf(seed: number): Rng {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const pick = <T>(rng: Rng, list: readonly T[]): T => list[Math.floor(rng() * list.length)] as T
const between = (rng: Rng, low: number, high: number): number => low + Math.floor(rng() * (high - low + 1))

/** What values are made from that a definition does not hold. */
export type Source = {
  readonly rng: Rng
  readonly box: Box
  /** Codes (or ids) that a division field may take. */
  readonly division: () => string
  readonly reference: (register: string) => Promise<string | null>
  readonly picture: () => Promise<string>
  /** A day, `YYYY-MM-DD`. */
  readonly day: (rng: Rng) => string
  /** RFC 3339 with +08:00; each later than the one before, so that what begins ends after it. */
  readonly instant: (rng: Rng) => string
}

const plain = /^[\u0021-\u007e\u4e00-\u9fff〔〕]+$/
const words = '山林防火巡护问题整改村镇县市规划记录试验登记核查'

function patterned(rng: Rng, pattern: string): string {
  const strings = fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: Math.floor(rng() * 2 ** 31), numRuns: 200 })
  const found = strings.find((s) => plain.test(s)) ?? strings[0]
  if (found === undefined) throw new Error(`no string fits ${pattern}`)
  return found
}

function text(rng: Rng, max: number, pattern?: string): string {
  if (pattern) return patterned(rng, pattern)
  const tail = String(Math.floor(rng() * 1e9)).padStart(9, '0')
  return `${[...Array(4)].map(() => pick(rng, [...words])).join('')}${tail}`.slice(0, max)
}

function decimal(rng: Rng, scale: number, min: number, max: number): string {
  const whole = Math.min(max, Math.max(min, Math.ceil(min) + Math.floor(rng() * Math.min(1000, Math.max(0, max - Math.ceil(min))))))
  if (scale === 0 || whole + 1 > max || whole < 0) return String(whole)
  return `${whole}.${String(between(rng, 1, 10 ** scale - 1)).padStart(scale, '0')}`
}

const round = (n: number): number => Math.round(n * 1e6) / 1e6
function spot(rng: Rng, [w, s, e, n]: Box): [number, number] {
  return [round(w + (0.1 + 0.7 * rng()) * (e - w)), round(s + (0.1 + 0.7 * rng()) * (n - s))]
}

function shape(rng: Rng, kind: 'point' | 'line' | 'polygon', box: Box): unknown {
  const [x, y] = spot(rng, box)
  const d = round(0.002 + 0.01 * rng())
  if (kind === 'point') return { type: 'Point', coordinates: [x, y] }
  if (kind === 'line')
    return {
      type: 'LineString',
      coordinates: [
        [x, y],
        [round(x + d), round(y + d)],
        [round(x + d), round(y + 2 * d)],
      ],
    }
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [round(x + d), y],
        [round(x + d), round(y + d)],
        [x, round(y + d)],
        [x, y],
      ],
    ],
  }
}

async function scalar(field: RowField, s: Source): Promise<unknown> {
  const { rng } = s
  switch (field.kind) {
    case 'text':
      return field.names ? null : text(rng, field.max ?? 40, field.pattern)
    case 'code':
      return pick(rng, Object.keys(field.list.codes))
    case 'choice':
      return pick(rng, Object.keys(field.choices))
    case 'integer':
      return between(rng, field.min ?? 0, Math.min(field.max ?? 1000, (field.min ?? 0) + 1000))
    case 'decimal':
      return decimal(rng, field.scale, Number(field.min ?? 0), Number(field.max ?? 1e6))
    case 'date':
      return s.day(rng)
    case 'instant':
      return s.instant(rng)
    case 'boolean':
      return rng() < 0.5
    case 'division':
      return s.division()
    case 'reference':
      return s.reference(field.register)
  }
}

async function childRows(row: Readonly<Record<string, RowField>>, count: number, s: Source): Promise<unknown[]> {
  const rows = []
  for (let i = 0; i < count; i++) rows.push(await valuesOf(row, Object.keys(row), s))
  return rows
}

/** A value that a field's own definition allows, in wire form. */
export async function valueOf(field: Field, s: Source): Promise<unknown> {
  switch (field.kind) {
    case 'choices': {
      const keys = Object.keys(field.choices)
      const chosen = keys.filter(() => s.rng() < 0.4)
      return chosen.length > 0 ? chosen : [pick(s.rng, keys)]
    }
    case 'evidence':
      return [await s.picture()]
    case 'links': {
      const one = await s.reference(field.register)
      return one === null ? null : [one]
    }
    case 'rows':
      return childRows(field.row, Math.min(field.max ?? 3, Math.max(field.min ?? 1, 1 + Math.floor(s.rng() * 2))), s)
    case 'point':
    case 'line':
    case 'polygon':
      return shape(s.rng, field.kind, s.box)
    default:
      return scalar(field, s)
  }
}

/** Values for the named fields; what is optional is left out now and then, and what nothing can be made for is left empty. */
export async function valuesOf(fields: Fields, names: readonly string[], s: Source, share = 1): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {}
  for (const name of names) {
    const field = fields[name]
    if (!field || (!field.required && s.rng() > share)) continue
    const value = await valueOf(field, s)
    if (value !== null) out[name] = value
  }
  return out
}

/** The fields of a register that a list can be filtered by. */
export const filterable = (r: AnyRegister): [string, Field][] =>
  Object.entries(r.fields).filter(([, f]) => !f.sensitive && !['rows', 'point', 'line', 'polygon'].includes(f.kind))
