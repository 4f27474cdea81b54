import { FOREST_CITY_EDITIONS, numericNatures } from '#datasets/culture/forest-city.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import { liesIn } from '#kit/access/area.server.ts'
import { forestCity } from '../city/forest_city.ts'
import { cityOf, demandOn } from '../demand/demanded.server.ts'
import { forestCityValue } from './forest_city_value.ts'

/** What is reported answers what the edition asks of that number: a number where it asks for one, a judgement where it asks in words. */
const answersIt = gate(forestCityValue, ['create', 'update', 'report'], '数值与指标要求相符', async ({ tx, after, at }) => {
  const city = await cityOf(tx, after.city)
  if (!(await liesIn(tx, after.division, [city.division])))
    refuse({ code: 'forest_city_elsewhere', message: `指标数值应记在“${city.name}”所在地或者其下级`, fields: ['division'] })
  const demand = await demandOn(tx, city, after.edition, after.number)
  if (!demand)
    return refuse({
      code: 'forest_value_no_demand',
      message: `${FOREST_CITY_EDITIONS[after.edition].title}没有录入第${after.number}项指标，请先登记“森林城市指标要求”并核对`,
      fields: ['number'],
    })
  const numeric = numericNatures.includes(demand.nature)
  if (numeric && !after.value) refuse({ code: 'forest_value_number', message: `“${demand.title}”应填写数值（${demand.unit}）`, fields: ['value'] })
  if (!numeric && !(after.verdict && after.statement))
    refuse({ code: 'forest_value_verdict', message: `“${demand.title}”应填写判断和所依据的事实`, fields: ['verdict', 'statement'] })
  if (numeric && after.verdict) refuse({ code: 'forest_value_verdict', message: `“${demand.title}”由数值与要求值比较，不填判断`, fields: ['verdict'] })
  if (demand.urban && !after.boundary_version)
    refuse({ code: 'forest_value_boundary', message: `“${demand.title}”按城区范围计算，应写明城区范围的版本`, fields: ['boundary_version'] })
  if (after.of_year > Number(beijingDate(at).slice(0, 4))) refuse({ code: 'forest_value_ahead', message: '数据年度还没有到', fields: ['of_year'] })
  return { name: demand.title, nature: demand.nature, unit: demand.unit }
})

/** Of a year one value of an indicator is confirmed; two who confirm at once wait for each other at the creation. */
const oneAYear = gate(forestCityValue, ['confirm'], '同一指标同一年度只核定一个数值', async ({ tx, after }) => {
  await hold(tx, forestCity, after.city)
  const other = await tx
    .selectFrom('forest_city_value')
    .select('id')
    .where('city', '=', after.city)
    .where('edition', '=', after.edition)
    .where('number', '=', after.number)
    .where('of_year', '=', after.of_year)
    .where('division', '=', after.division)
    .where('state', '=', 'confirmed')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (other) refuse({ code: 'forest_value_twice', message: `“${after.name}”${after.of_year}年已有核定的数值，请先作废原来一条`, fields: ['of_year'] })
})

export const valueGates: readonly Gate[] = [answersIt, oneAYear]
