import type { Hono } from 'hono'
import { sql } from 'kysely'
import { jsonObject } from '#kit/http/body.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Source } from '../bank/wire.ts'
import { carbonFrom, numbersOf, waterFrom } from '../parameters/parse.ts'
import { setOfYear, type StoredSet } from '../parameters/sets.server.ts'
import { scenarioAnswer, scenarioAsked, scenarioChoices } from './door.ts'
import type { ScenarioStand } from './input.ts'
import type { ScenarioAnswer, ScenarioChoices } from './wire.ts'

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

/** `GET|POST /scenario`: choices, and what an action adds or takes; nothing is written. */
export function scenarioDoors(app: Hono, context: RouteContext): void {
  app.get('/scenario', (c) => {
    context.actor(c)
    return c.json(scenarioChoices satisfies Sent<ScenarioChoices>)
  })
  app.post('/scenario', async (c) => {
    const answer = await context.as(context.actor(c), async (tx) => {
      const input = scenarioAsked(await jsonObject(c.req.raw))
      const { carbon, water } = await setsOfYear(tx, input.year)
      const parameters = {
        carbon: carbonFrom(carbon.method === 'continuous' ? 'continuous' : 'bef', numbersOf(carbon.coefficients)),
        water: waterFrom(numbersOf(water.coefficients)),
        price_year: water.price_year ?? input.year,
      }
      return scenarioAnswer(input, parameters, [sourceOf(carbon), sourceOf(water)], await standOf(tx, input.sub_compartment))
    })
    return c.json(answer satisfies Sent<ScenarioAnswer>)
  })
}
