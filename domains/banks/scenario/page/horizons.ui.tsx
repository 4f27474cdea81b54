import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import { Unit } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { SpreadWords } from '../../bank/page/spread-beside.ui.tsx'
import type { ScenarioAnswer, WireHorizon } from '../wire.ts'
import { Signed } from '../../bank/page/signed.ui.tsx'

const t = catalogue({
  label: '各年后的增减',
  measure: '指标',
  after: '{n} 年后',
  sides: '发生 {with}，不发生 {without}',
  since: '{measure}累计',
  help: '每格是发生与不发生相差多少，下面是两边各多少。',
  draws: '碳储量的 ± 由 {n} 次抽样得出（种子 {seed}），取第 5 与第 95 百分位。',
})

/** To the digit that can be meant: the answer carries four decimals. */
const short = (value: string | null): string | null => (value === null ? null : roundHalfUp(value, 1))
const said = (value: string | null): string => (value === null ? '—' : grouped(roundHalfUp(value, 1)))
const flows = ['water_regulated_m3', 'soil_kept_t'] as const

const spreadIn = ({ difference, carbon }: WireHorizon) => ({ value: difference.carbon_t, low: short(carbon?.low ?? null), high: short(carbon?.high ?? null) })

/** What is more or less after 1, 5, 10 and 30 years, with both sides under it; yearly flows also added up. */
export function Horizons({ answer: { measures, horizons } }: { answer: ScenarioAnswer }) {
  const spread = horizons.find((h) => h.carbon)?.carbon
  return (
    <>
      <p className="quiet small">
        {t('help')}
        {spread && t('draws', { n: grouped(String(spread.draws)), seed: spread.seed })}
      </p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
        <table className="table horizons stacked">
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              {horizons.map((h) => (
                <th key={h.years} scope="col" className="numeric">
                  {t('after', { n: h.years })}
                  <small>{h.year}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map((m) => (
              <tr key={m.key}>
                <th scope="row">
                  {m.title}
                  <Unit of={m.unit} />
                </th>
                {horizons.map((h) => (
                  <td key={h.years} className="numeric" data-label={t('after', { n: h.years })}>
                    <div>
                      <strong>
                        <Signed value={short(h.difference[m.key])} />
                      </strong>
                      <div className="quiet small">{t('sides', { with: said(h.with[m.key]), without: said(h.without[m.key]) })}</div>
                      {m.key === 'carbon_t' && (
                        <div className="small">
                          <SpreadWords of={spreadIn(h)} />
                        </div>
                      )}
                    </div>
                  </td>
                ))}
              </tr>
            ))}
            {flows.map((key) => {
              const measure = measures.find((m) => m.key === key)
              return (
                measure && (
                  <tr key={`${key} since`}>
                    <th scope="row">
                      {t('since', { measure: measure.title })}
                      <Unit of={measure.unit.replace('/年', '')} />
                    </th>
                    {horizons.map((h) => (
                      <td key={h.years} className="numeric" data-label={t('after', { n: h.years })}>
                        <div>
                          <strong>
                            <Signed value={short(h.since[key])} />
                          </strong>
                        </div>
                      </td>
                    ))}
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
