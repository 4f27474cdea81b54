import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { pestForecast } from './pest_forecast.ts'
import { pestYear } from './pest_year.ts'

/** What of the actual area the forecast had right: the actual less the difference, never below nought. */
export const hitOf = (forecast: string, actual: string): string =>
  Decimal.max(new Decimal(actual).minus(new Decimal(forecast).minus(actual).abs()), 0).toFixed(2)

export const forecastGates: readonly Gate[] = [
  gate(pestForecast, ['assess'], '测报准确率以实际发生面积为分母', async ({ after }) => ({ hit_mu: hitOf(after.forecast_mu, after.actual_mu ?? '0') })),
  gate(pestYear, ['create', 'update'], '一地一年度一份，市和县不重复', async ({ tx, after }) => {
    // two who enter at once must not both find none
    await sql`select pg_advisory_xact_lock(hashtext(${`pest_year ${after.belongs_to_year}`}))`.execute(tx)
    const { rows } = await sql<{ name: string }>`select d.name from pest_year y join division d on d.id = y.division
      join siku.division_closure c on (c.ancestor = y.division and c.descendant = ${after.division}) or (c.descendant = y.division and c.ancestor = ${after.division})
      where y.belongs_to_year = ${after.belongs_to_year} and y.state = 'set' and y.id <> ${after.id} limit 1`.execute(tx)
    if (rows[0]) refuse({ code: 'pest_year_exists', message: `${rows[0].name}这一年度的指标已经录入，同一片森林不录两次`, fields: ['ends_on'] })
  }),
]
