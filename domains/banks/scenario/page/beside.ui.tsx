import { useQuery } from '@tanstack/react-query'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { SpreadWords } from '../../bank/page/spread-beside.ui.tsx'
import { plainUnit, readable } from '../../bank/page/readable.ui.ts'
import type { ScenarioAnswer } from '../wire.ts'
import { Signed } from '../../bank/page/signed.ui.tsx'
import type { Bank, BankAnswer } from '../../bank/wire.ts'

const t = catalogue({
  title: '与今天的存量并看',
  help: '{division} {year} 年的存量，和这一情景 {n} 年后的增减。',
  measure: '指标',
  stock: '今天',
  change: '情景增减',
  share: '占今天的',
  none: '这一地区这一年没有可比的数。',
  failed: '取不到今天的存量。',
})

/** Numbers of the banks that a scenario changes, by the key of the measure there. */
const compared = [
  ['carbon', 'carbon_t', 'carbon'],
  ['water', 'water_regulated_m3', 'water_regulated'],
  ['water', 'soil_kept_t', 'soil_kept'],
] as const

const bankQuery = (bank: Bank, division: string, year: number) => ({
  queryKey: ['banks', bank, division, year],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<BankAnswer>(`/api/banks/${bank}`, { division, year }, signal),
})

/** Percent of a number, two significant digits; null where there is none of it. */
const shareOf = (difference: string | null, stock: string | null, times: number): string | null =>
  difference === null || stock === null || new Decimal(stock).isZero()
    ? null
    : new Decimal(difference).div(stock).div(times).times(100).toSignificantDigits(2).toFixed()

/** What the scenario changes in the end, beside what the chosen place has today. */
export function Beside({ answer }: { answer: ScenarioAnswer }) {
  const { division, year } = useWhereWhen()
  const banks = { carbon: useQuery(bankQuery('carbon', division, year)), water: useQuery(bankQuery('water', division, year)) }
  const last = answer.horizons.at(-1)
  if (!last) return null
  const name = banks.carbon.data?.division.name ?? banks.water.data?.division.name ?? '…'
  const rows = compared.flatMap(([bank, key, own]) => {
    const stock = banks[bank].data?.measures.find((m) => m.key === own)
    const unit = answer.measures.find((m) => m.key === key)?.unit ?? ''
    const plain = stock && plainUnit(stock.unit)
    return stock && plain?.unit === unit ? [{ bank, key, stock, times: plain.times, difference: last.difference[key], unit }] : []
  })
  const pending = banks.carbon.isPending || banks.water.isPending
  return (
    <section className="card" aria-labelledby="beside">
      <h2 id="beside">{t('title')}</h2>
      <p className="quiet small">{t('help', { division: name, year, n: last.years })}</p>
      {pending ? (
        <SkeletonRows rows={3} />
      ) : rows.length === 0 ? (
        <p className="quiet">{t(banks.carbon.error ? 'failed' : 'none')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
          <table className="table measures stacked">
            <thead>
              <tr>
                <th scope="col">{t('measure')}</th>
                <th scope="col" className="numeric">
                  {t('stock')}
                </th>
                <th scope="col" className="numeric">
                  {t('change')}
                </th>
                <th scope="col" className="numeric">
                  {t('share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ bank, key, stock, times, difference, unit }) => {
                const share = shareOf(difference, stock.value, times)
                return (
                  <tr key={key}>
                    <th scope="row">
                      <To href={`/banks/${bank}`}>{stock.title}</To>
                    </th>
                    <td className="numeric value" data-label={t('stock')}>
                      <div>
                        <Quantity value={readable(stock.value)} unit={stock.unit} />
                        <div>
                          <SpreadWords of={stock} />
                        </div>
                      </div>
                    </td>
                    <td className="numeric value" data-label={t('change')}>
                      <span>
                        <Signed value={difference === null ? null : roundHalfUp(difference, 1)} unit={unit} />
                      </span>
                    </td>
                    <td className="numeric" data-label={t('share')}>
                      {share === null ? (
                        '—'
                      ) : (
                        <span>
                          <Signed value={share} />%
                        </span>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
