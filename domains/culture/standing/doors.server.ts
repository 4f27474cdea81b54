import type { Context } from 'hono'
import { Hono } from 'hono'
import { type EditionKey, FOREST_CITY_EDITIONS } from '#datasets/culture/forest-city.ts'
import { areaAsked } from '#kit/access/area.server.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { jsonObject } from '#kit/http/body.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { holdsOn } from '../city/kinds.ts'
import { cityDesk } from '../keepers.ts'
import { forestCityCheck } from './forest_city_check.ts'
import { citiesOf, standingOf } from './standing.server.ts'
import { cityTold, counted, rowKept } from './told.server.ts'
import type { CheckBegun, CitiesTold } from './wire.ts'

const isEdition = (key: string): key is EditionKey => Object.hasOwn(FOREST_CITY_EDITIONS, key)
const isYear = (year: unknown): year is number => typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2200

const editionsOn = (today: string): Sent<CitiesTold>['editions'] =>
  (Object.keys(FOREST_CITY_EDITIONS) as EditionKey[]).map((key) => {
    const { title, valid_from, valid_to } = FOREST_CITY_EDITIONS[key]
    return { key, title, valid_from, valid_to, in_force: holdsOn(key, today) }
  })

/** `?division=990000&year=2023&edition=`: creations of the place with each indicator's value, demand and gap. For who has a post over the place, as figures are. */
const citiesDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const [code, year, wanted] = [c.req.query('division') ?? '', Number(c.req.query('year')), c.req.query('edition') ?? '']
  if (!/^\d{6,12}$/.test(code) || !isYear(year) || (wanted !== '' && !isEdition(wanted)))
    throw new Refusal(422, 'forest_city_query', '请给出 division（区划代码）和 year，edition 只能是已有的版本')
  const cities = await context.as(actor, async (tx) => citiesOf(tx, (await areaAsked(tx, actor, code)).id, year))
  const items = []
  for (const city of cities) {
    const edition = wanted !== '' && isEdition(wanted) ? wanted : city.edition
    const rows = await standingOf(context, (run) => context.as(actor, run), city, { edition, year })
    items.push(cityTold(city, edition, rows, context.figure_titles))
  }
  return c.json({ year, editions: editionsOn(todayInBeijing()), items } satisfies Sent<CitiesTold>)
}

/** Begins a self-check with what figures and records say at this moment, under the creation's own edition. */
const checkDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const id = c.req.param('id') ?? ''
  const { year } = await jsonObject(c.req.raw)
  if (!isYear(year)) throw new Refusal(422, 'forest_city_query', '请给出年度 year')
  if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有这件创建')
  const posts = actor.posts.filter((p) => (cityDesk as readonly string[]).includes(p.role))
  if (posts.length === 0) throw new Refusal(403, 'role_missing', '自查由市级林业主管部门或者林长制办公室开始')
  if (year > Number(todayInBeijing().slice(0, 4))) throw new Refusal(409, 'forest_city_year_ahead', `${year}年还没有到，不能自查`)
  const city = await context.as(actor, async (tx) => {
    const found = await tx
      .selectFrom('forest_city')
      .innerJoin('division', 'division.id', 'forest_city.division')
      .select('division.code')
      .where('forest_city.id', '=', id)
      .executeTakeFirst()
    if (!found) throw new Refusal(404, 'record_not_found', '没有这件创建')
    const place = await areaAsked(tx, { ...actor, posts }, String(found['code']))
    return (await citiesOf(tx, place.id, year)).find((one) => one.id === id)
  })
  if (!city) throw new Refusal(409, 'forest_city_year_before', `${year}年还没有启动创建，或者创建已终止`)
  const rows = await standingOf(context, (run) => context.as(actor, run), city, { edition: city.edition, year })
  const results = rows.map((row) => rowKept(row, context.figure_titles))
  const made = await context
    .engine(actor)
    .create(forestCityCheck, { division: city.code, city: id, edition: city.edition, of_year: year, results, ...counted(rows) })
  return c.json({ id: made.id } satisfies Sent<CheckBegun>, 201)
}

export const standingDoors = (context: RouteContext): Hono =>
  new Hono().get('/forest-city', citiesDoor(context)).post('/forest-city/:id/checks', checkDoor(context))
