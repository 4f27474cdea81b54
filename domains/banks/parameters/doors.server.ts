import type { Context, Hono } from 'hono'
import { sql } from 'kysely'
import { jsonObject } from '#kit/http/body.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { placeOf } from '../bank/asked.server.ts'
import { BOOKS } from '../stand/books.ts'
import { kindSums } from '../yields/sums.server.ts'
import { bankParameters, parameterKeepers } from './bank_parameters.ts'
import { effectInput, effectOf, parsed, replaced, replaceInput } from './replace.ts'
import { allSets, setById, type StoredSet, summary, told } from './sets.server.ts'
import type { EffectAnswer, ParameterSetAnswer, ParameterSets, ReplaceAnswer } from './wire.ts'

const mayReplace = (actor: Actor): boolean => actor.posts.some(({ role }) => (parameterKeepers as readonly string[]).includes(role))

async function setAsked(tx: Tx, c: Context): Promise<StoredSet> {
  const id = c.req.param('id') ?? ''
  const set = isId(id) ? await setById(tx, id) : undefined
  if (set) return set
  throw new Refusal(404, 'record_not_found', '没有找到这一参数集')
}

/** The draft a replacement makes, in wire form. */
const draftOf = (
  set: StoredSet,
  city: string,
  { changes, from_year, set_version, reason }: ReturnType<typeof replaceInput.parse>,
): Record<string, unknown> => ({
  division: city,
  family: set.family,
  set_title: set.title,
  set_version,
  method: set.method,
  from_year,
  price_year: set.price_year,
  source: `${reason}（由 ${set.set_version} 修改）`.slice(0, 500),
  replaces: set.id,
  coefficients: replaced(set.coefficients, changes),
})

async function cityOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ code: string }>`select code from division where parent is null order by code limit 1`.execute(tx)
  return rows[0]?.code ?? ''
}

/**
 * `GET /parameters`, `/parameters/{id}`: the sets and their coefficients; `POST /parameters/{id}/effect` tells what replacements would do and writes
 * nothing, `/parameters/{id}/replace` drafts the next set, which another officer adopts on its record page.
 */
export function parameterDoors(app: Hono, context: RouteContext): void {
  app.get('/parameters', async (c) => {
    const sets = await context.as(context.actor(c), allSets)
    return c.json({ sets: sets.map(summary) } satisfies Sent<ParameterSets>)
  })
  app.get('/parameters/:id', async (c) => {
    const actor = context.actor(c)
    const set = await context.as(actor, (tx) => setAsked(tx, c))
    const coefficients = set.coefficients.map((row) => told(set.family, row))
    return c.json({ ...summary(set), coefficients, may_replace: mayReplace(actor) } satisfies Sent<ParameterSetAnswer>)
  })
  app.post('/parameters/:id/effect', async (c) => {
    const effect = await context.as(context.actor(c), async (tx) => {
      const set = await setAsked(tx, c)
      const { changes, year, division } = parsed(effectInput, await jsonObject(c.req.raw))
      const sums = await kindSums(tx, { division: (await placeOf(tx, division)).id, day: periodOfYear(year).last })
      const book = BOOKS[set.family]
      return effectOf(set, { ...set, coefficients: replaced(set.coefficients, changes) }, sums, [...book.measures, ...book.apart])
    })
    return c.json(effect satisfies Sent<EffectAnswer>)
  })
  app.post('/parameters/:id/replace', async (c) => {
    const actor = context.actor(c)
    const input = parsed(replaceInput, await jsonObject(c.req.raw))
    const draft = await context.as(actor, async (tx) => draftOf(await setAsked(tx, c), await cityOf(tx), input))
    const { id } = await context.create(actor, bankParameters, draft)
    return c.json({ id } satisfies Sent<ReplaceAnswer>, 201)
  })
}
