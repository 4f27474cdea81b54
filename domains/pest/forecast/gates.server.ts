import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { pestForecast } from './pest_forecast.ts'
import { pestYear } from './pest_year.ts'

/** What of the actual area the forecast had right: the actual less the difference, never below nought. */
export const hitOf = (forecast: string, actual: string): string =>
  Decimal.max(new Decimal(actual).minus(new Decimal(forecast).minus(actual).abs()), 0).toFixed(2)

export const forecastGates: readonly Gate[] = [
  gate(pestForecast, ['assess'], '测报准确率以实际发生面积为分母', async ({ after }) => ({ hit_mu: hitOf(after.forecast_mu, after.actual_mu ?? '0') })),
  gate(pestYear, ['create', 'update'], '一地一年度一份', async ({ tx, after }) => {
    const other = await tx
      .selectFrom('pest_year')
      .where('division', '=', after.division)
      .where('belongs_to_year', '=', after.belongs_to_year)
      .where('state', '=', 'set')
      .where('id', '<>', after.id)
      .select('id')
      .executeTakeFirst()
    if (other) refuse({ code: 'pest_year_exists', message: '该地这一年度的指标已经录入', fields: ['ends_on'] })
  }),
]
