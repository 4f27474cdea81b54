import type { PoolClient } from 'pg'

/** As often a statement is asked before it is prepared, as in the drivers of other languages. */
const OFTEN = 5
/** What is prepared, a connection: each keeps its plan in the backend's memory. */
const MOST = 256
/** What is looked out for at all. */
const WATCHED = 2048
/** Longer ones count and sum: their plan hangs on what is asked, and planning is little beside carrying out. */
const LONGEST = 3000

type Asked = { times: number; name?: string }
const watched = new Map<string, Asked>()
let prepared = 0
/** Counts the changes of tables: a statement prepared before one may answer in another shape after it. */
let shape = 0

/** Tables have changed: what was prepared is asked anew. */
export function reshaped(): void {
  shape += 1
  prepared = 0
  watched.clear()
}

/** Makes room for new texts: those that did not come often go, so that what was asked once at the start does not keep out what is asked all day. */
function forgetSeldom(): void {
  for (const [text, asked] of watched) if (asked.name === undefined) watched.delete(text)
}

/** The name under which a text is prepared, once it was asked often enough. */
function nameOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const known = watched.get(text)
  if (!known) {
    if (watched.size >= WATCHED) forgetSeldom()
    if (watched.size < WATCHED) watched.set(text, { times: 1 })
    return undefined
  }
  known.times += 1
  if (known.times === OFTEN && prepared < MOST) known.name = `often_${shape}_${(prepared += 1)}`
  return known.name
}

/**
 * Statements with parameters that come again and again are parsed and planned once a connection: a request is a dozen small
 * statements under row-level security, whose planning costs more than carrying them out.
 */
export function preparing(client: PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const asked = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = asked as typeof client.query
}
