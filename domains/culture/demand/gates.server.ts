import { gate, type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import { forestCity } from '../city/forest_city.ts'
import { cityOf } from './demanded.server.ts'
import { forestCityDemand } from './forest_city_demand.ts'

/** A demand stands at the place of its creation. */
const atItsCity = gate(forestCityDemand, ['create', 'update'], '指标要求记在创建城市', async ({ tx, after }) => {
  const city = await cityOf(tx, after.city)
  if (city.division !== after.division) refuse({ code: 'forest_city_elsewhere', message: `指标要求应记在“${city.name}”所在的行政区划`, fields: ['division'] })
})

/** Of an edition each number is checked once; two officers who check the same number wait for each other at the creation. */
const eachOnce = gate(forestCityDemand, ['check'], '同一版本同一序号只核对一条', async ({ tx, after }) => {
  await hold(tx, forestCity, after.city)
  const other = await tx
    .selectFrom('forest_city_demand')
    .select('name')
    .where('city', '=', after.city)
    .where('edition', '=', after.edition)
    .where('number', '=', after.number)
    .where('state', '=', 'checked')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'forest_demand_twice', message: `第${after.number}项“${String(other['name'])}”已经核对过，请先停用原来一条`, fields: ['number'] })
})

export const demandGates: readonly Gate[] = [atItsCity, eachOnce]
