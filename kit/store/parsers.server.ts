import { types as builtin } from 'pg'

type Parse = (text: string) => unknown
/** `pg` names only some of the types; any oid does. */
type Oid = Parameters<typeof builtin.getTypeParser>[0]

const SHANGHAI_MINUTES = 8 * 60
const INSTANT = /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d+))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/

const pad = (value: number): string => String(value).padStart(2, '0')

function render(epoch: number): string {
  const local = new Date(epoch + SHANGHAI_MINUTES * 60_000)
  const day = `${String(local.getUTCFullYear()).padStart(4, '0')}-${pad(local.getUTCMonth() + 1)}-${pad(local.getUTCDate())}`
  const time = `${pad(local.getUTCHours())}:${pad(local.getUTCMinutes())}:${pad(local.getUTCSeconds())}`
  const millis = local.getUTCMilliseconds()
  return `${day}T${time}${millis === 0 ? '' : `.${String(millis).padStart(3, '0')}`}+08:00`
}

/**
 * PostgreSQL's text of a `timestamptz`, in whatever zone the session has, as RFC 3339 with offset +08:00;
 * milliseconds only where they are not zero. `infinity` and years before our era stay as they are.
 */
export function instant(text: string): string {
  const found = INSTANT.exec(text)
  if (!found) return text
  const [, year, month, day, hour, minute, second, fraction = '', sign, oh, om = '0', os = '0'] = found
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3))
  const offset = (sign === '-' ? -1 : 1) * (Number(oh) * 3600 + Number(om) * 60 + Number(os))
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second), millis)
  return render(local - offset * 1000)
}

/** An `int8`: a number where it is exact, otherwise its digits. */
export function bigint(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const same: Parse = (text) => text
const TEXT_ARRAY: number = 1009
const textArray = builtin.getTypeParser(TEXT_ARRAY as Oid) as Parse

const deep = (value: unknown, parse: Parse): unknown =>
  Array.isArray(value) ? value.map((item) => deep(item, parse)) : typeof value === 'string' ? parse(value) : value

const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    deep(textArray(text), parse)

const INT8 = 20
const NUMERIC = 1700
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184

const ours = new Map<number, Parse>([
  [INT8, bigint],
  [NUMERIC, same],
  [DATE, same],
  [TIMESTAMP, same],
  [TIMESTAMPTZ, instant],
  [1016, arrayOf(bigint)],
  [1231, arrayOf(same)],
  [1182, arrayOf(same)],
  [1115, arrayOf(same)],
  [1185, arrayOf(instant)],
])

/**
 * Type parsers of every connection, the same on all three stores: `numeric`, `date` and `timestamp` are strings,
 * `int8` a number while safe, `timestamptz` an RFC 3339 string at +08:00; everything else as `pg` gives it.
 */
export const parsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parse {
    const own = format === 'binary' ? undefined : ours.get(oid)
    return own ?? (builtin.getTypeParser(oid as Oid, format as 'text') as Parse)
  },
}
