import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import { periodOfYear } from '#kit/indicator/period.ts'
import { jsonObject } from '#kit/http/body.server.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { computedBank } from './page/answer.server.ts'
import { bankParameters, parameterKeepers } from './parameters/bank_parameters.ts'
import { BOOKS } from './stand/books.ts'
import { foodBank } from './output/food-bank.server.ts'
import { moneyBank } from './output/money-bank.server.ts'
import type { BankQuestion } from './output/question.server.ts'
import { effectInput, effectOf, parsed, replaced, replaceInput } from './parameters/replace.ts'
import { allSets, setById, setOfYear, type StoredSet, summary, told } from './parameters/sets.server.ts'
import { carbonFrom, numbersOf, waterFrom } from './parameters/parse.ts'
import { scenarioAnswer, scenarioAsked, scenarioChoices } from './scenario/door.ts'
import type { ScenarioStand } from './scenario/input.ts'
import { kindSums } from './yields/sums.server.ts'
import { type BankAnswer, BANKS, type ParameterSetAnswer, type Source } from './page/wire.ts'

async function placeOf(tx: Tx, code: string): Promise<BankQuestion['division']> {
  const { rows } = await sql<BankQuestion['division']>`select id, code, name from division where code = ${code}`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
}

async function questionOf(tx: Tx, c: Context): Promise<BankQuestion> {
  const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
  if (!/^\d{6,12}$/.test(division) || !Number.isInteger(year) || year < 1949 || year > 2200)
    throw new Refusal(422, 'bank_query', '请给出 division（区划代码）和 year')
  return { year, division: await placeOf(tx, division) }
}

const answers: Readonly<Record<keyof typeof BANKS, (tx: Tx, q: BankQuestion) => Promise<BankAnswer>>> = {
  carbon: (tx, q) => computedBank(tx, 'carbon', q),
  water: (tx, q) => computedBank(tx, 'water', q),
  money: moneyBank,
  food: foodBank,
}

const mayReplace = (actor: Actor): boolean => actor.posts.some(({ role }) => (parameterKeepers as readonly string[]).includes(role))

async function setAsked(tx: Tx, c: Context): Promise<StoredSet> {
  const id = c.req.param('id') ?? ''
  const set = isId(id) ? await setById(tx, id) : undefined
  if (set) return set
  throw new Refusal(404, 'record_not_found', '没有找到这一参数集')
}

async function standOf(tx: Tx, id: string | undefined): Promise<ScenarioStand | undefined> {
  if (id === undefined) return undefined
  const { rows } = await sql<{
    stand_class: string
    species_group: string | null
    origin_class: string | null
    age_group: string | null
    area_ha: string
    volume_per_ha: string | null
  }>`
    select stand_class, species_group, origin_class, age_group, area_ha::text, volume_per_ha::text from sub_compartment where id = ${id} and state <> 'void'`.execute(
    tx,
  )
  const [row] = rows
  if (!row)
    throw new Refusal(404, 'record_not_found', '没有找到这个小班', [
      { field: 'sub_compartment', code: 'record_not_found', message: '没有这个小班，或不在您的范围内' },
    ])
  return {
    stand_class: row.stand_class,
    species_group: row.species_group,
    origin: row.origin_class,
    age_group: row.age_group === null ? null : Number(row.age_group),
    area_ha: Number(row.area_ha),
    volume_m3_ha: row.volume_per_ha === null ? null : Number(row.volume_per_ha),
  } as ScenarioStand
}

async function setsOfYear(tx: Tx, year: number): Promise<{ carbon: StoredSet; water: StoredSet }> {
  const [carbon, water] = [await setOfYear(tx, 'carbon', year), await setOfYear(tx, 'water', year)]
  if (carbon && water) return { carbon, water }
  throw new Refusal(409, 'parameters_missing', `${year}年没有采用的${carbon ? '水与土' : '森林碳'}参数集`)
}

const sourceOf = ({ title, set_version, source, price_year }: StoredSet): Source => ({
  title,
  version: set_version,
  source,
  confidence: 'unchecked',
  ...(price_year === null ? {} : { price_year }),
})

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
 * `GET /{bank}?division&year`: water, money, food or carbon. `GET /parameters`, `/parameters/{id}`: the sets and their coefficients; `POST /parameters/{id}/effect` tells what
 * replacements would do and writes nothing, `/parameters/{id}/replace` drafts the next set. `GET|POST /scenario`: choices, and what an action adds or takes.
 * Totals of a place are open to who is signed in; records behind them are not.
 */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  const reading =
    <T>(tell: (tx: Tx, c: Context, actor: Actor) => Promise<T>) =>
    async (c: Context) => {
      const actor = context.actor(c)
      return c.json(await context.as(actor, (tx) => tell(tx, c, actor)))
    }
  app.get(
    '/parameters',
    reading(async (tx) => ({ sets: (await allSets(tx)).map(summary) })),
  )
  app.get(
    '/parameters/:id',
    reading(async (tx, c, actor): Promise<ParameterSetAnswer> => {
      const set = await setAsked(tx, c)
      return { ...summary(set), coefficients: set.coefficients.map((row) => told(set.family, row)), may_replace: mayReplace(actor) }
    }),
  )
  app.post(
    '/parameters/:id/effect',
    reading(async (tx, c) => {
      const set = await setAsked(tx, c)
      const { changes, year, division } = parsed(effectInput, await jsonObject(c.req.raw))
      const sums = await kindSums(tx, { division: (await placeOf(tx, division)).id, day: periodOfYear(year).last })
      const book = BOOKS[set.family]
      return effectOf(set, { ...set, coefficients: replaced(set.coefficients, changes) }, sums, [...book.measures, ...book.apart])
    }),
  )
  app.post('/parameters/:id/replace', async (c) => {
    const actor = context.actor(c)
    const input = parsed(replaceInput, await jsonObject(c.req.raw))
    const draft = await context.as(actor, async (tx) => draftOf(await setAsked(tx, c), await cityOf(tx), input))
    const { id } = await context.create(actor, bankParameters, draft)
    return c.json({ id }, 201)
  })
  app.get(
    '/scenario',
    reading(async () => scenarioChoices),
  )
  app.post(
    '/scenario',
    reading(async (tx, c) => {
      const input = scenarioAsked(await jsonObject(c.req.raw))
      const { carbon, water } = await setsOfYear(tx, input.year)
      const parameters = {
        carbon: carbonFrom(carbon.method === 'continuous' ? 'continuous' : 'bef', numbersOf(carbon.coefficients)),
        water: waterFrom(numbersOf(water.coefficients)),
        price_year: water.price_year ?? input.year,
      }
      return scenarioAnswer(input, parameters, [sourceOf(carbon), sourceOf(water)], await standOf(tx, input.sub_compartment))
    }),
  )
  app.get(
    '/:bank',
    reading(async (tx, c) => {
      const bank = c.req.param('bank') ?? ''
      if (!Object.hasOwn(BANKS, bank)) throw new Refusal(404, 'bank_unknown', `没有“${bank}”这个库；四库为水库 water、钱库 money、粮库 food、碳库 carbon`)
      return answers[bank as keyof typeof BANKS](tx, await questionOf(tx, c))
    }),
  )
  return app
}
